// What the council's files say, read by other means than the product's.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../data/council");

/** The day on which the files were loaded. */
export const DAY = "20 November 2026";

type Row = Record<string, string>;

export type Employee = {
  number: string;
  name: string;
  email: string;
  job: string;
  team: string;
  manager: string;
  start: string;
};

function table(name: string): Row[] {
  const text = readFileSync(join(folder, name), "utf8").replace(/^\ufeff/, "");
  const [head, ...rows] = text.split(/\r?\n/).filter(Boolean).map(fields);
  return rows.map((row) => Object.fromEntries(head.map((column, place) => [column, row[place] ?? ""])));
}

/** The fields of one line; a field in quotes may hold commas. */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((found) =>
    (found[1]?.replaceAll('""', '"') ?? found[2] ?? "").trim(),
  );
}

const number = (text: string) => text.padStart(6, "0");

/** `31/12/2026` as `2026-12-31`; none where it is written otherwise. */
const day = (text: string) => text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, "$3-$2-$1");

/** Everybody whom the staff list has in post on the day of the files. */
export function staff(): Employee[] {
  return table("hr_staff.csv")
    .filter((row) => /^\d{1,6}$/.test(row["Employee No"]) && row["Surname"] && row["Start Date"])
    .filter((row) => day(row["Start Date"]) <= "2026-11-20")
    .filter((row) => !row["Leave Date"] || day(row["Leave Date"]) >= "2026-11-20")
    .map((row) => ({
      number: number(row["Employee No"]),
      name: `${row["First Name"]} ${row["Surname"]}`,
      email: row["Work Email"].toLowerCase(),
      job: row["Job Title"],
      team: row["Team"],
      manager: number(row["Line Manager Employee No"]),
      start: day(row["Start Date"]),
    }));
}

/** The person with the employee number. */
export function employee(wanted: string): Employee {
  const found = staff().find((person) => person.number === wanted);
  if (!found) throw new Error(`nobody in post has the number ${wanted}`);
  return found;
}

/** Social workers of three years and more in whose name no file has the course. */
export function neverDid(course: string): Employee[] {
  const did = new Set(
    table("attendance_history.csv")
      .filter((row) => row["Course Code"] === course)
      .flatMap((row) => [number(row["Employee No"]), row["Email"].toLowerCase(), row["Name"]]),
  );
  return staff().filter(
    (person) =>
      person.job === "Social Worker" &&
      person.email !== "" &&
      /^20(1\d|2[0-3])-/.test(person.start) &&
      ![person.number, person.email, person.name].some((known) => did.has(known)),
  );
}

/** The tracker's rows of an assessor. */
export function assessedBy(assessor: string): Row[] {
  return table("asye_tracker.csv").filter((row) => number(row["Assessor Employee No"]) === assessor);
}

export type Figures = {
  required: number;
  compliant: number;
  due_soon: number;
  not_yet_due: number;
  overdue: number;
  people: number;
};

type Expected = {
  total: Figures;
  by_service: Record<string, Figures>;
  by_requirement: Record<string, Figures>;
};

/** What the figures of mandatory training must be on the day of the files. */
export function expectedCompliance(): Expected {
  const told = JSON.parse(readFileSync(join(folder, "expected_compliance.json"), "utf8"));
  return told.as_at["2026-11-20"];
}

/** "8,486 of 10,256": up to date out of those that are due. */
export function fraction(figures: Figures): string {
  const written = (count: number) => count.toLocaleString("en-GB");
  const upToDate = written(figures.compliant + figures.due_soon);
  return `${upToDate} of ${written(figures.required - figures.not_yet_due)}`;
}
