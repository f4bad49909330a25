import { expect, test } from "./support/test";
import { signInFirst } from "./support/accounts";
import { employee, staff } from "./support/council";
import { look } from "./support/looks";
import { addSession } from "./support/sessions";

test("L&D sees how messages stand, and sends one again", async ({ page, spires }) => {
  test.setTimeout(120_000);
  const learner = staff().filter((person) => person.email !== "")[80];
  await signInFirst(page, spires, employee("005094"), "ld_officer");
  const session = await addSession(page, "Neglect", [{ on: "9 March 2027", from: "1pm", to: "4pm" }], 3);
  await page.goto(`${session}/book-for`);
  await page.getByLabel("For whom?").fill(learner.name);
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("button", { name: `Choose ${learner.name}` }).first().click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Book the place" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${learner.name} has a place` })).toBeVisible();
  const letters = () => spires.mailTo(learner.email).filter((letter) => letter.includes("Neglect")).length;
  await expect.poll(letters, { timeout: 15_000 }).toBe(1);

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Admin" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Messages" })).toBeVisible();
  await page.getByLabel("Standing").selectOption({ label: "Sent" });
  await page.getByLabel("Message", { exact: true }).selectOption({ label: "Booking confirmed" });
  await expect(page).toHaveURL(/state=sent&kind=booking_confirmed/);
  const row = page.getByRole("row").filter({ hasText: learner.email });
  await look(page, "messages");
  await row.getByRole("button", { name: /^Send again/ }).first().click();
  await expect(page.getByRole("heading", { level: 2, name: "Send it again?" })).toBeFocused();
  await look(page, "messages-send-again");
  await page.getByRole("button", { name: "Send it again" }).click();
  await expect(page.getByRole("region", { name: "Done" })).toContainText(learner.email);
  await expect.poll(letters, { timeout: 15_000 }).toBe(2);

  await page.getByLabel("Standing").selectOption({ label: "Given up" });
  await expect(page.getByText("No message stands so")).toBeVisible();
});
