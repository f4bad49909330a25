import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./support/test";

test("a visitor without a session is asked to sign in, with or without script", async ({ browser, page, baseURL }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);

  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const withoutScript = await plain.newPage();
  await withoutScript.goto("/sign-in");
  await expect(withoutScript.getByLabel("Email address")).toBeVisible();
  await expect(withoutScript.getByRole("button", { name: "Sign in" })).toBeVisible();
  await plain.close();
});

for (const path of ["/sign-in", "/forgotten-password", "/signed-out", "/accessibility", "/cookies"]) {
  test(`${path} is accessible and fits 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}
