// A page as people meet it: settled, accessible, on a desk, on a phone, at 320 px.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./test";

const screens = join(__dirname, "../../../target/xtask/browser/screens");
const HEIGHT = 900;

/** Waits until the page has its heading and waits for nothing more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

/** Accessible, no wider than 320 px, and kept as pictures at 1280 and 375 px. */
export async function look(page: Page, name: string): Promise<void> {
  await settled(page);
  await expectAccessible(page);
  await picture(page, name, 1280);
  await picture(page, name, 375);
  await page.setViewportSize({ width: 320, height: HEIGHT });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: HEIGHT });
}

async function picture(page: Page, name: string, width: number): Promise<void> {
  // The pages of the other database look the same.
  if (test.info().project.name !== "sqlite") return;
  mkdirSync(screens, { recursive: true });
  await page.setViewportSize({ width, height: HEIGHT });
  await page.screenshot({ path: join(screens, `${name}-${width}.png`), fullPage: true });
}

/** What the console complains of from now on. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => heard.push(`${page.url()}: ${error.message}`));
  return heard;
}
