import { expect, test } from "./support/test";
import { signInFirst } from "./support/accounts";
import { assessedBy, employee } from "./support/council";
import { look } from "./support/looks";

test("an ASYE assessor finds the tracker's people, and an observation that is recorded counts in the matrix", async ({ page, spires }) => {
  test.setTimeout(90_000);
  const assessor = employee("005452");
  const rows = assessedBy(assessor.number);
  expect(rows.map((row) => row["NQSW"]).sort()).toEqual(["Emma Clarke", "Louise Young"]);

  await signInFirst(page, spires, assessor);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "ASYE" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "ASYE caseload" })).toBeVisible();
  const caseload = page.getByRole("table", { name: /Your newly qualified social workers/ });
  await expect(caseload.getByRole("rowheader")).toHaveCount(rows.length);
  for (const row of rows) {
    const line = caseload.getByRole("row").filter({ hasText: row["NQSW"] });
    const observed = ["Obs 1", "Obs 2", "Obs 3"].filter((column) => row[column] !== "").length;
    const counts = [observed, row["Family feedback"], row["Professional feedback"], row["Reports"]].map(String);
    const cells = await line.getByRole("cell").allInnerTexts();
    expect(cells.slice(-4).map((cell) => cell.trim().split(/\s/)[0])).toEqual(counts);
  }
  await look(page, "caseload");

  await caseload.getByRole("link", { name: "Emma Clarke" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Emma Clarke" })).toBeVisible();
  await look(page, "nqsw-overview");
  await page.getByRole("link", { name: "Evidence matrix" }).click();
  const matrix = page.getByRole("grid", { name: /Pieces of evidence/ });
  await expect(matrix).toBeVisible();
  await expect(matrix.getByRole("link")).toHaveCount(0);
  await page.getByRole("link", { name: "Overview" }).click();

  await page.getByRole("link", { name: "Record a direct observation" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Record a direct observation" })).toBeVisible();
  await page.getByLabel("When was it observed?").fill("18 November 2026");
  await page.getByLabel("Title").fill("Home visit, planning with a family");
  await page.getByLabel("Those observed were asked and agreed").check();
  await page.getByLabel("What was observed").fill("Explained the plan in plain words and listened to the child.");
  await page.getByLabel("What went well").fill("Purposeful, kind, prepared.");
  const statements = page.getByRole("group", { name: "Which PQS statements does it show?" });
  const domains = page.getByRole("group", { name: "Which PCF domains does it show?" });
  await statements.getByRole("checkbox").nth(0).check();
  await statements.getByRole("checkbox").nth(1).check();
  await domains.getByRole("checkbox").nth(0).check();
  await look(page, "record-observation");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Home visit, planning with a family" })).toBeVisible();

  await look(page, "piece");

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "ASYE" }).click();
  const again = page.getByRole("table", { name: /Your newly qualified social workers/ });
  const emma = again.getByRole("row").filter({ hasText: "Emma Clarke" });
  await expect(emma.getByRole("cell").nth(-4)).toHaveText(/^2/);
  await emma.getByRole("link", { name: "Emma Clarke" }).click();
  await page.getByRole("link", { name: "Evidence matrix" }).click();
  await expect(page.getByText(/^2 of \d+ statements and 1 of \d+ domains have evidence/)).toBeVisible();
  await look(page, "evidence-matrix");
  const cell = matrix.getByRole("link", { name: /^PQS 1, .*: 1 piece, 1 observed$/ });
  await cell.click();
  await expect(page.getByRole("link", { name: "Home visit, planning with a family" })).toBeVisible();
});
