import { expect, test } from "./support/test";
import { signInFirst } from "./support/accounts";
import { employee, staff } from "./support/council";
import { look } from "./support/looks";

test("an ASYE co-ordinator enrols an NQSW, whose dates follow from the first day", async ({ page, spires }) => {
  const [nqsw, assessor] = staff()
    .filter((person) => person.job === "Social Worker" && person.email !== "")
    .slice(-2);
  await signInFirst(page, spires, employee("005109"), "asye_coordinator");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "ASYE" }).click();
  await page.getByRole("button", { name: "Enrol an NQSW" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Enrol an NQSW" })).toBeFocused();

  await page.getByLabel("Full-time equivalent").fill("2");
  await page.getByRole("button", { name: "Continue" }).click();
  const summary = page.getByRole("alert");
  await expect(summary).toContainText("Find and choose who is enrolled");
  await expect(summary).toContainText("Enter the first day of the programme");
  await expect(summary).toContainText("Enter a number above 0 and at most 1");
  await expect(summary).toContainText("Enter the cohort");
  await look(page, "enrol-errors");

  for (const [field, person] of [["Who is enrolled?", nqsw], ["Assessor", assessor]] as const) {
    await page.getByLabel(field, { exact: true }).fill(person.name);
    await page.getByLabel(field, { exact: true }).press("Enter");
    await page.getByRole("button", { name: `Choose ${person.name}` }).first().click();
  }
  await page.getByLabel("First day of the programme").fill("2 November 2026");
  await page.getByLabel("Full-time equivalent").fill("0.8");
  await page.getByLabel("Cohort").fill("Cohort 21");
  await look(page, "enrol");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Check your answers" })).toBeFocused();
  await expect(page.getByText("0.8 of full time")).toBeVisible();
  await look(page, "enrol-check");
  await page.getByRole("button", { name: "Enrol", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: nqsw.name })).toBeVisible();
  await expect(page.getByRole("region", { name: "Done" })).toContainText(`${nqsw.name} is enrolled.`);
  await expect(page.getByText("Cohort 21").first()).toBeVisible();
});
