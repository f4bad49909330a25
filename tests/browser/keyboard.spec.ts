import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/test";
import { PASSWORD, setUpAccount, signInFirst } from "./support/accounts";
import { employee, neverDid } from "./support/council";
import { addSession } from "./support/sessions";

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await expect(wanted).toBeFocused();
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

test("by keyboard alone: sign in, find a course in the catalogue, book a place", async ({ page, anotherBrowser, spires }) => {
  test.setTimeout(90_000);
  const course = "Wellbeing week: resilience workshop";
  const officer = await anotherBrowser();
  await signInFirst(officer, spires, employee("007975"), "ld_officer");
  await addSession(officer, course, [{ on: "3 December 2026", from: "2pm", to: "4pm" }], 6);
  const learner = neverDid("SU01").at(-1)!;
  await setUpAccount(page, spires, learner);

  await page.goto("/sign-in?return_to=/catalogue");
  await tabTo(page, page.getByLabel("Email address"));
  await page.keyboard.type(learner.email);
  await tabTo(page, page.getByLabel("Password"));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");

  const heading = page.getByRole("heading", { level: 1, name: "Catalogue" });
  await expect(heading).toBeVisible();
  await tabTo(page, page.getByLabel("Course title, code or topic"));
  await page.keyboard.type("resilience");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=resilience/);
  await tabTo(page, page.getByRole("button", { name: /^Book Wellbeing week/ }));
  await page.keyboard.press("Enter");
  const title = page.getByRole("heading", { level: 1, name: course });
  await expect(title).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: "Book 3 December" }));
  await page.keyboard.press("Space");
  await expect(page.getByRole("heading", { level: 1, name: "Your place is booked" })).toBeFocused();
});
