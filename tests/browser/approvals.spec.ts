import { expect, test } from "./support/test";
import { signInFirst } from "./support/accounts";
import { employee } from "./support/council";
import { look } from "./support/looks";
import { addSession } from "./support/sessions";

const COURSE = "Supervising family support";

test("a manager approves three requests at once", async ({ page, anotherBrowser, spires }) => {
  test.setTimeout(180_000);
  await signInFirst(page, spires, employee("004116"), "ld_officer");
  await page.goto("/catalogue/new");
  await page.getByLabel("Code").fill("FS77");
  await page.getByLabel("Title").fill(COURSE);
  await page.getByLabel("Classroom").check();
  await page.getByLabel("Hours of learning").fill("6");
  await page.getByLabel("Days before the first day").fill("5");
  await page.getByLabel("The line manager must approve a booking").check();
  await page.getByRole("button", { name: "Add the course" }).click();
  await expect(page.getByRole("heading", { level: 1, name: COURSE })).toBeVisible();
  const session = await addSession(page, COURSE, [{ on: "3 December 2026", from: "9:30am", to: "1pm" }], 2);

  const manager = await anotherBrowser();
  await signInFirst(manager, spires, employee("004107"));
  const team = ["004260", "004397", "004551"].map(employee);
  for (const learner of team) {
    const own = await anotherBrowser();
    await signInFirst(own, spires, learner);
    await own.goto(session);
    await own.getByRole("button", { name: /3 December/ }).click();
    await expect(own.getByRole("heading", { level: 1 })).toHaveText("You have asked for a place");
  }

  // By keyboard alone: select all, approve, confirm.
  await manager.goto("/team");
  await manager.getByRole("navigation", { name: "My team" }).getByRole("link", { name: "Requests" }).click();
  await expect(manager.getByRole("heading", { level: 1, name: "Requests" })).toBeVisible();
  const requests = manager.getByRole("table", { name: /Waiting for an answer/ });
  await expect(requests.getByRole("rowheader")).toHaveCount(3);
  await manager.getByLabel("Select all").focus();
  await manager.keyboard.press("Space");
  await expect(manager.getByRole("status").filter({ hasText: "3 requests selected" })).toBeVisible();
  await look(manager, "team-requests");
  await manager.getByRole("button", { name: "Approve", exact: true }).focus();
  await manager.keyboard.press("Enter");
  await expect(manager.getByRole("heading", { level: 1, name: "Approve 3 requests?" })).toBeVisible();
  for (const learner of team) await expect(manager.getByRole("main")).toContainText(learner.name);
  await look(manager, "team-requests-confirm");
  await manager.getByRole("button", { name: "Approve 3 requests" }).focus();
  await manager.keyboard.press("Enter");
  const done = manager.getByRole("region", { name: "Done" });
  await expect(done).toContainText(`${team[0].name}: Approved and booked.`);
  await expect(done).toContainText(`${team[2].name}: Approved: 1st on the waiting list.`);
  await expect(manager.getByText("No request waits for an answer")).toBeVisible();
  await look(manager, "team-requests-none");
});

test("a deputy answers while the manager is away, and no longer than that", async ({ page, anotherBrowser, spires }) => {
  test.setTimeout(120_000);
  const deputy = employee("004552");
  const theirs = await anotherBrowser();
  await signInFirst(theirs, spires, deputy);
  await signInFirst(page, spires, employee("004099"));
  await page.goto("/team/deputies");
  await page.getByRole("button", { name: "Name a deputy" }).click();
  await page.getByLabel("Their work email address").fill(deputy.email);
  await page.getByLabel("First day").fill("20 November 2026");
  await page.getByLabel("Last day").fill("27 November 2026");
  await look(page, "deputy-new");
  await page.getByRole("button", { name: "Name them" }).click();
  await expect(page.getByRole("region", { name: "Done" })).toContainText(`${deputy.name} answers in your stead`);
  await expect(page.getByRole("rowheader")).toContainText("Answers now");
  await look(page, "deputies");

  await theirs.goto("/");
  await theirs.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Requests for others" }).click();
  await expect(theirs.getByRole("heading", { level: 1, name: "Requests" })).toBeVisible();
  await look(theirs, "deputy-requests");

  await page.getByRole("button", { name: /^End/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /as your deputy\?$/ })).toBeVisible();
  await look(page, "deputy-end");
  await page.getByRole("button", { name: "End it" }).click();
  await expect(page.getByText("Nobody answers in another's stead")).toBeVisible();
  await theirs.goto("/");
  await expect(theirs.getByRole("link", { name: "Requests for others" })).toHaveCount(0);
});
