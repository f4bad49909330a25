// What xtask told of the running instances: one on each database.
import { readFileSync } from "node:fs";

export type Instance = {
  /** The address of its pages. */
  url: string;
  /** Its settings, as environment variables: DATABASE_URL, SPIRES_DATA_DIR … */
  settings: Record<string, string>;
};

const path = process.env.SPIRES_INSTANCES;
if (!path) throw new Error("SPIRES_INSTANCES is not set: run cargo xtask test");
const told = JSON.parse(readFileSync(path, "utf8"));

export const binary: string = told.binary;
export const instances: Record<string, Instance> = told.instances;
export const chromium: string = process.env.SPIRES_CHROMIUM ?? "/usr/bin/chromium";
