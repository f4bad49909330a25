import { expect, test } from "./support/test";
import { signInFirst } from "./support/accounts";
import { employee, staff } from "./support/council";
import { look } from "./support/looks";

test("a line manager sees those whom the staff list puts under them, in words and as a matrix", async ({ page, spires }) => {
  const manager = employee("004035");
  const reports = staff()
    .filter((person) => person.manager === manager.number)
    .map((person) => person.name)
    .sort();
  expect(reports.length).toBeGreaterThan(5);

  await signInFirst(page, spires, manager);
  await expect(page.getByRole("heading", { level: 1, name: "My team" })).toBeVisible();
  const people = page.getByRole("table", { name: "People" });
  await expect(people.getByRole("rowheader")).toHaveCount(reports.length);
  const names = await people.getByRole("rowheader").getByRole("link").allInnerTexts();
  expect(names.map((name) => name.trim()).sort()).toEqual(reports);
  await look(page, "my-team");

  await page.getByRole("navigation", { name: /team/i }).getByRole("link", { name: /matrix|requirement/i }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My team: person by requirement" })).toBeVisible();
  const matrix = page.getByRole("table", { name: "As at 20 November 2026" });
  await expect(matrix.getByRole("rowheader")).toHaveCount(reports.length);
  await look(page, "my-team-matrix");

  await matrix.getByRole("link", { name: /^Overdue/ }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Why .* is overdue$/ })).toBeVisible();
});
