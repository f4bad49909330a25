import { expect, test } from "./support/test";
import { signInFirst } from "./support/accounts";
import { DAY, employee } from "./support/council";
import { look } from "./support/looks";

// Not in post before December, so that no figure of the files' day moves.
const FILE = [
  "Payroll,Given name,Surname,Work Email,Job Title,Directorate,Service Area,Team,Line Manager Employee No,Start Date,Leave Date,Contract Type,FTE,SWE No",
  "009901,Amina,Farrow,amina.farrow@coventry.example,Social Worker,Children's Services,Help and Protection,MASH,004004,01/12/2026,,Permanent,1,SW900001",
  "009902,Tomos,Ellery,tomos.ellery@coventry.example,Social Worker,Children's Services,Help and Protection,MASH,004004,01/12/2026,,Permanent,0.6,SW900002",
  "009903,Noor,,noor@coventry.example,Social Worker,Children's Services,Help and Protection,MASH,004004,01/12/2026,,Permanent,1,",
].join("\r\n");

test("a second staff list is read, mapped, tried, applied and undone on screen", async ({ page, spires }) => {
  test.setTimeout(90_000);
  await signInFirst(page, spires, employee("008050"), "ld_officer");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Imports" }).click();
  await page.getByRole("button", { name: "Send a file" }).click();
  await page.getByLabel("Staff list").check();
  await page.getByLabel("The file", { exact: true }).setInputFiles({
    name: "starters.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(FILE, "utf8"),
  });
  await page.getByRole("button", { name: "Read the columns" }).click();

  await expect(page.getByRole("heading", { level: 1, name: /^Columns:/ })).toBeVisible();
  await expect(page.getByText("A needed column is not matched")).toBeVisible();
  await page.getByLabel("Payroll", { exact: true }).selectOption({ label: "Employee No" });
  await page.getByLabel("Given name", { exact: true }).selectOption({ label: "First Name" });
  await expect(page.getByText("A needed column is not matched")).toBeHidden();
  await look(page, "import-mapping");
  await page.getByRole("button", { name: "Start the dry run" }).click();

  await expect(page.getByRole("heading", { level: 1, name: /^Dry run:/ })).toBeVisible();
  await expect(page.getByText("Nothing has been changed")).toBeVisible();
  await expect(page.getByRole("heading", { name: "2 of 3 rows can be recorded" })).toBeVisible();
  await expect(page.getByText("The surname is missing.").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "How it was read" })).toContainText(DAY);
  await look(page, "import-dry-run");
  await page.getByRole("button", { name: "Apply 2 rows" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Apply starters.csv?" })).toBeVisible();
  await look(page, "import-apply");
  await page.getByRole("button", { name: "Apply 2 rows" }).click();

  await expect(page.getByRole("heading", { level: 1, name: /^Recorded:/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "2 of 3 rows were recorded" })).toBeVisible();
  await look(page, "import-result");
  const result = page.url();
  await page.getByRole("link", { name: "People", exact: true }).click();
  await page.getByRole("searchbox").fill("Farrow");
  await page.getByRole("searchbox").press("Enter");
  await expect(page.getByRole("link", { name: "Amina Farrow" })).toBeVisible();

  await page.goto(result);
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Undo starters.csv?" })).toBeVisible();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Undone:/ })).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Imports" }).click();
  const line = page.getByRole("table", { name: "Files" }).getByRole("row").filter({ hasText: "starters.csv" });
  await expect(line).toContainText("Undone");
});
