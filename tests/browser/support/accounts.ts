// Accounts as people get them: an invitation by mail, a password of their own.
import type { Page } from "@playwright/test";
import type { Employee } from "./council";
import type { Spires } from "./spires";
import { expect } from "./test";

export const PASSWORD = "lantern orchard kettle seven";

/** Invites the person, gives the roles, and sets the password behind the mailed link. */
export async function setUpAccount(
  page: Page,
  spires: Spires,
  person: Employee,
  ...roles: string[]
): Promise<void> {
  spires.run("user", "invite", person.email);
  for (const role of roles) spires.run("user", "grant", person.email, role);
  await page.goto(await spires.linkFor(person.email, "set-password"));
  await expect(page.getByText(person.name)).toBeVisible();
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByRole("heading", { name: "Your password is set" })).toBeVisible();
}

/** The same, and signs in. */
export async function signInFirst(
  page: Page,
  spires: Spires,
  person: Employee,
  ...roles: string[]
): Promise<void> {
  await setUpAccount(page, spires, person, ...roles);
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).or(page.getByRole("button", { name: "Sign in" })).first().click();
  await page.getByLabel("Email address").fill(person.email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
}
