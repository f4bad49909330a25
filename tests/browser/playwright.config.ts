// Run by `cargo xtask test`, which builds, fills and starts what the tests look at.
import { defineConfig } from "@playwright/test";
import { chromium, instances } from "./support/instances";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../target/xtask/browser/results",
  // Tests of one database share it: each makes its own people, courses and sessions.
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json"]],
  use: {
    locale: "en-GB",
    timezoneId: "Europe/London",
    viewport: { width: 1280, height: 900 },
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: Object.entries(instances).map(([name, instance]) => ({
    name,
    use: { baseURL: instance.url, instance: name },
  })),
});
