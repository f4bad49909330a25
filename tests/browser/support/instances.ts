// What xtask told of the running instances: one on each database.
import { readFileSync } from "node:fs";

export type Instance = {
  /** The address of its pages. */
  url: string;
  /** Its settings, as environment variables: DATABASE_URL, SPIRES_DATA_DIR … */
  settings: Record<string, string>;
};

const path = process.env.BROWSER_INSTANCES;
if (!path) throw new Error("BROWSER_INSTANCES is not set: run cargo xtask test");
const told = JSON.parse(readFileSync(path, "utf8"));

export const binary: string = told.binary;
export const instances: Record<string, Instance> = told.instances;
/** By how many seconds the instances' clock is behind this machine's. */
export const behind: number = told.behind ?? 0;
export const chromium: string = process.env.BROWSER_CHROMIUM ?? "/usr/bin/chromium";
