// Sessions and bookings, made on screen as officers and practitioners make them.
import type { Page } from "@playwright/test";
import { settled } from "./looks";
import { expect } from "./test";

export type Days = { on: string; from: string; to: string }[];

/** Opens the course from the catalogue by its title. */
export async function openCourse(page: Page, course: string): Promise<void> {
  await page.getByRole("link", { name: "Catalogue", exact: true }).first().click();
  await page.getByLabel("Course title, code or topic").fill(course);
  await page.getByRole("button", { name: "Search" }).click();
  // The list of before is drawn anew under a hand that is too quick.
  await expect(page.getByRole("link", { name: `Remove “${course}”` })).toBeVisible();
  await settled(page);
  await page.getByRole("link", { name: course, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: course })).toBeVisible();
}

/** Adds a session to the course and gives its address. */
export async function addSession(page: Page, course: string, days: Days, places: number): Promise<string> {
  await openCourse(page, course);
  await page.getByRole("button", { name: "Add a session" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Add a session" })).toBeVisible();
  for (const [place, day] of days.entries()) {
    if (place > 0) await page.getByRole("button", { name: "Add another day" }).click();
    const row = page.getByRole("group", { name: `Day ${place + 1}` });
    await row.getByLabel("Date").fill(day.on);
    await row.getByLabel("From").fill(day.from);
    await row.getByLabel("To", { exact: true }).fill(day.to);
  }
  await page.getByLabel("How many may come").fill(String(places));
  await page.getByLabel("Building and address").fill("Friargate 1, Coventry");
  await page.getByRole("button", { name: "Add the session" }).click();
  await expect(page.getByRole("region", { name: "Done" })).toContainText("Session added");
  await expect(page.getByRole("heading", { level: 1, name: course })).toBeVisible();
  return page.url();
}
