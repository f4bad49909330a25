import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";
import { signInFirst } from "./support/accounts";
import { DAY, employee, staff, type Employee } from "./support/council";
import { look } from "./support/looks";
import { addSession } from "./support/sessions";

/** Finds the person by name in the field and chooses them. */
async function choose(page: Page, field: string, person: Employee): Promise<void> {
  await page.getByLabel(field).fill(person.name);
  await page.getByLabel(field).press("Enter");
  await page.getByRole("button", { name: `Choose ${person.name}` }).first().click();
  await expect(page.getByRole("button", { name: `Change ${person.name}` })).toBeFocused();
}

test("a manager books for the team, and L&D goes beyond the capacity with a reason", async ({ page, anotherBrowser, spires }) => {
  test.setTimeout(150_000);
  const manager = employee("004079");
  const [first, second] = staff().filter((person) => person.manager === manager.number);
  const third = staff().filter((person) => person.manager !== manager.number && person.email !== "")[40];
  const officer = employee("005082");

  await signInFirst(page, spires, officer, "ld_officer");
  const course = "Assessment and analysis";
  const session = await addSession(page, course, [{ on: "4 March 2027", from: "9:30am", to: "12:30pm" }], 1);

  const own = await anotherBrowser();
  await signInFirst(own, spires, manager);
  await own.getByRole("table", { name: "People" }).getByRole("button", { name: `Book for ${first.name}` }).click();
  await expect(own.getByRole("heading", { level: 1, name: `Book for ${first.name}` })).toBeVisible();
  await own.getByLabel("Course or venue").fill(course);
  await own.getByRole("button", { name: "Search" }).click();
  await look(own, "find-a-session-for-somebody");
  await own.getByRole("button", { name: new RegExp(`^Choose ${course}, Thu 4 March 2027`) }).click();
  await expect(own.getByRole("button", { name: `Change ${first.name}` })).toBeVisible();
  await look(own, "book-for-somebody");
  await own.getByRole("button", { name: "Continue" }).click();
  await expect(own.getByRole("heading", { level: 1, name: "Check your answers" })).toBeFocused();
  await look(own, "book-for-somebody-check");
  await own.getByRole("button", { name: "Book the place" }).click();
  await expect(own.getByRole("heading", { level: 1, name: `${first.name} has a place` })).toBeVisible();
  await look(own, "booked-for-somebody");

  // Full now: for a manager there is the waiting list.
  await own.goto(session);
  await own.getByRole("button", { name: "Book for somebody else" }).click();
  await own.getByRole("button", { name: "Continue" }).click();
  await expect(own.getByRole("alert")).toContainText("Find and choose for whom the place is");
  await choose(own, "For whom?", second);
  await own.getByRole("button", { name: "Continue" }).click();
  await own.getByRole("button", { name: "Put them on the waiting list" }).click();
  await expect(own.getByRole("heading", { level: 1, name: `${second.name} is on the waiting list` })).toBeVisible();

  await page.goto(session);
  await page.getByRole("button", { name: "Book for somebody else" }).click();
  await choose(page, "For whom?", third);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose between the waiting list and a place beyond the capacity");
  await page.getByLabel("Book beyond the capacity").check();
  await page.getByLabel("Why one more can come").fill("The room takes two");
  await look(page, "book-beyond-the-capacity");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Book beyond the capacity" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${third.name} has a place` })).toBeVisible();
  await page.goto(`${session}/attendees`);
  const row = page.getByRole("row").filter({ hasText: third.name });
  await expect(row).toContainText("Beyond the capacity: The room takes two");
});

test("a trainer finds somebody who walked in by name, and sees names and teams alone", async ({ page, anotherBrowser, spires }) => {
  test.setTimeout(120_000);
  const trainer = employee("005025");
  const came = staff().filter((person) => person.email !== "")[60];
  await signInFirst(page, spires, employee("005090"), "ld_officer");
  const session = await addSession(page, "Court skills and evidence giving", [{ on: DAY, from: "8pm", to: "8:30pm" }], 5);
  await page.getByRole("link", { name: "Change this session" }).click();
  await page.getByLabel("Somebody of ours, who may then mark the register").fill(trainer.name);
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("button", { name: `Add ${trainer.name}` }).first().click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("region", { name: "Done" })).toContainText("Session changed");

  const own = await anotherBrowser();
  await signInFirst(own, spires, trainer);
  await own.goto(`${session}/register`);
  await own.getByText("Add someone who walked in").click();
  await own.getByLabel("Name", { exact: true }).fill(came.name);
  await own.getByRole("button", { name: "Find" }).click();
  const found = own.getByRole("listitem").filter({ has: own.getByRole("button", { name: `Add ${came.name}` }) }).first();
  await expect(found).toContainText(came.team);
  await expect(found).not.toContainText(came.number);
  await look(own, "register-walk-in");
  await found.getByRole("button").click();
  await expect(own.getByRole("group", { name: came.name })).toBeVisible();
});
