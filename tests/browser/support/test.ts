// The `test` of every spec: it knows the instance of its project.
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import AxeBuilder from "@axe-core/playwright";
import { behind, instances } from "./instances";
import { Spires } from "./spires";

type Options = { instance: string };
type Fixtures = {
  spires: Spires;
  /** Opens a browser of somebody else. */
  anotherBrowser: () => Promise<Page>;
};

export const test = base.extend<Fixtures, Options>({
  instance: ["sqlite", { option: true, scope: "worker" }],
  spires: async ({ instance }, use) => {
    await use(new Spires(instances[instance]));
  },
  // Not a hook: this module is loaded once, and its hooks would count for the first file alone.
  context: async ({ context }, use) => {
    await turnBack(context);
    await use(context);
  },
  anotherBrowser: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL });
      await turnBack(context);
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

// The browser's day is the server's: pages that say "today" mean the day of the council's files.
async function turnBack(context: BrowserContext): Promise<void> {
  await context.clock.setSystemTime(Date.now() - behind * 1000);
}

export { expect };

/** No accessibility violation on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const told = found.violations.map(
    (violation) =>
      `${violation.id}: ${violation.help} (${violation.nodes.map((node) => node.target.join(" ")).join("; ")})`,
  );
  expect(told, `accessibility of ${page.url()}`).toEqual([]);
}

/** Nothing sticks out sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `sideways scrolling of ${page.url()}`).toBeLessThanOrEqual(0);
}
