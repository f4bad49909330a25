import { expect, test } from "./support/test";
import { signInFirst } from "./support/accounts";
import { DAY, employee, expectedCompliance, fraction, neverDid } from "./support/council";
import { look } from "./support/looks";
import { addSession } from "./support/sessions";

test("an L&D officer reads the board, and follows a figure to the proof of one cell", async ({ page, spires }) => {
  await signInFirst(page, spires, employee("007983"), "ld_officer");
  const expected = expectedCompliance();

  await expect(page.getByRole("heading", { level: 1, name: "Compliance" })).toBeVisible();
  await page.getByLabel("As at").fill(DAY);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.getByRole("link", { name: "Every requirement" }).click();
  await expect(page).toHaveURL(/as_at=2026-11-20/);

  const headline = page.getByRole("listitem").filter({ hasText: "that are due" });
  await expect(headline).toContainText("82.74%");
  await expect(headline).toContainText("8,486 of 10,256");
  const board = page.getByRole("table", { name: /by service and team/ });
  for (const [service, figures] of Object.entries(expected.by_service)) {
    const row = board.getByRole("row").filter({ has: page.getByRole("rowheader", { name: service }) });
    await expect(row.getByRole("cell").first()).toContainText(fraction(figures));
  }
  const columns = await board.getByRole("columnheader").allInnerTexts();
  const all = board.getByRole("row").filter({ hasText: fraction(expected.total) });
  const sums = await all.getByRole("cell").allInnerTexts();
  for (const [requirement, figures] of Object.entries(expected.by_requirement)) {
    expect(sums[columns.indexOf(requirement) - 1], requirement).toContain(fraction(figures));
  }

  const requirement = "Child exploitation";
  await all.getByRole("cell").nth(columns.indexOf(requirement) - 1).getByRole("link").click();
  await page.getByLabel("Status").selectOption({ label: "Overdue" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  const overdue = expected.by_requirement[requirement].overdue;
  await expect(page.getByRole("heading", { level: 1, name: `${overdue} people overdue` })).toBeVisible();

  // Somebody in whose name no file has the course.
  const person = neverDid("CE01")[0];
  await page.getByLabel("Find a person, team or manager").fill(person.name);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.getByRole("table", { name: "People" }).getByRole("link", { name: person.name }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Why ${requirement} is overdue` })).toBeVisible();
  await expect(page.getByText(`As at ${DAY}`).first()).toBeVisible();
  await expect(page.getByText("Nothing is recorded for this person that could meet the rule.")).toBeVisible();
  await look(page, "proof-of-a-cell");
  await page.getByRole("link", { name: person.name }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: person.name })).toBeVisible();
  await expect(page.getByText(person.team).first()).toBeVisible();
});

test("an L&D officer makes a session, marks its register and closes it", async ({ page, anotherBrowser, spires }) => {
  test.setTimeout(120_000);
  await signInFirst(page, spires, employee("008008"), "ld_officer");
  // No requirement counts this course, so that no figure of the board moves.
  const course = "Life story work";
  const session = await addSession(
    page,
    course,
    [
      { on: DAY, from: "9pm", to: "9:30pm" },
      { on: DAY, from: "10pm", to: "10:30pm" },
    ],
    2,
  );
  await expect(page.getByText("0 of 2 taken, nobody waiting")).toBeVisible();

  const [first, second] = neverDid("FA01");
  for (const learner of [first, second]) {
    const own = await anotherBrowser();
    await signInFirst(own, spires, learner);
    await own.goto(session);
    await own.getByRole("button", { name: /^Book 20 November/ }).click();
    await expect(own.getByRole("heading", { level: 1, name: "Your place is booked" })).toBeVisible();
  }

  await page.reload();
  await expect(page.getByText("2 of 2 taken, nobody waiting")).toBeVisible();
  await look(page, "session");
  await page.getByRole("link", { name: "Register", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Register, part 1 of 2" })).toBeVisible();
  await page.getByRole("button", { name: "Mark 2 attended" }).click();
  await page.getByRole("link", { name: "Part 2" }).click();
  await page.getByRole("button", { name: "Mark 2 attended" }).click();
  await expect(page.getByText("Everybody is marked.")).toBeVisible();
  await expect(page.getByText("Close the register after that.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Close register" })).toBeHidden();

  // One of the early morning, which is over: they walked in.
  await addSession(
    page,
    course,
    [
      { on: DAY, from: "6am", to: "6:30am" },
      { on: DAY, from: "7am", to: "7:30am" },
    ],
    2,
  );
  await page.getByRole("link", { name: "Register", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Register, part 1 of 2" })).toBeVisible();
  await page.getByText("Add someone who walked in").click();
  for (const learner of [first, second]) {
    await page.getByLabel("Name", { exact: true }).fill(learner.name);
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await page.getByRole("button", { name: `Add ${learner.name}`, exact: true }).first().click();
    await expect(page.getByRole("group", { name: learner.name })).toBeVisible();
  }
  await page.getByRole("button", { name: "Mark 2 attended" }).click();
  await page.getByRole("link", { name: "Part 2" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Register, part 2 of 2" })).toBeVisible();
  await page.getByRole("group", { name: first.name }).getByRole("radio", { name: "Attended", exact: true }).check();
  const absent = page.getByRole("group", { name: second.name });
  await absent.getByRole("radio", { name: "Not there" }).check();
  await absent.getByLabel(/^Why/).selectOption({ label: "Sickness" });
  await expect(page.getByText("Everybody is marked.")).toBeVisible();
  await expect(page.getByText("All saved.")).toBeVisible();
  await look(page, "register");
  await page.getByRole("button", { name: "Close register" }).click();
  await page.getByRole("button", { name: "Close the register" }).click();
  await expect(page.getByText("1 completion recorded.")).toBeVisible();
  await look(page, "register-closed");
});
