// Every page that a role can reach: accessible, 320 px wide without sideways scrolling, and without an error in the
// console. Pages that need something to have happened first are looked at where it happens, in the journeys.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/test";
import { signInFirst } from "./support/accounts";
import { employee, neverDid } from "./support/council";
import { complaints, look, settled } from "./support/looks";
import { addSession } from "./support/sessions";

test.describe.configure({ mode: "parallel" });
test.setTimeout(240_000);

/** Looks at each page, and fails once for all of them. */
async function lookAt(page: Page, pages: Record<string, string>): Promise<void> {
  for (const [name, path] of Object.entries(pages)) {
    await test.step(name, async () => {
      await page.goto(path);
      await settled(page);
      await expect.soft(page.getByRole("heading", { name: /not found|no permission|went wrong/i })).toHaveCount(0);
      await look(page, name).catch((error: Error) => expect.soft(error.message, name).toBe(""));
    });
  }
}

/** Where the first of the links leads. */
async function leadsTo(page: Page, from: string, link: (page: Page) => Locator): Promise<string> {
  await page.goto(from);
  await settled(page);
  const href = await link(page).first().getAttribute("href");
  if (!href) throw new Error(`no link on ${from}`);
  return href;
}

const nameInTable = (page: Page) => page.getByRole("rowheader").getByRole("link");

test("the pages of a practitioner", async ({ page, spires }) => {
  await signInFirst(page, spires, neverDid("SU01")[7]);
  const heard = complaints(page);
  const course = await leadsTo(page, "/catalogue?q=neglect", (page) => page.getByRole("link", { name: "Neglect", exact: true }));
  const proof = await leadsTo(page, "/my-record", (page) => page.getByRole("main").locator("a[href*='/requirements/']"));
  await lookAt(page, {
    "my-learning": "/my-learning",
    "my-record": "/my-record",
    "my-record-reads": "/my-record/reads",
    "my-record-proof": proof,
    catalogue: "/catalogue",
    "catalogue-empty": "/catalogue?q=zzz",
    course,
    "my-bookings-none": "/my-bookings",
    "my-bookings-past": "/my-bookings?when=past",
    "calendar-feed": "/my-bookings/calendar",
  });
  await page.goto("/no-such-page");
  await look(page, "not-found");
  expect(heard).toEqual([]);
});

test("the pages of a line manager", async ({ page, spires }) => {
  await signInFirst(page, spires, employee("004021"));
  const heard = complaints(page);
  const person = await leadsTo(page, "/team", nameInTable);
  const proof = await leadsTo(page, "/team/matrix", (page) => page.getByRole("cell").getByRole("link"));
  await lookAt(page, { team: "/team", "team-matrix": "/team/matrix", "team-person": person, "team-requests-empty": "/team/requests", "team-deputies-empty": "/team/deputies", "team-proof": proof });
  expect(heard).toEqual([]);
});

test("the pages of an ASYE assessor", async ({ page, spires }) => {
  await signInFirst(page, spires, employee("004179"));
  const heard = complaints(page);
  const nqsw = await leadsTo(page, "/asye", nameInTable);
  await lookAt(page, {
    asye: "/asye",
    "asye-with-closed": "/asye?with_closed=true",
    nqsw,
    "nqsw-schedule": `${nqsw}/schedule`,
    "nqsw-evidence": `${nqsw}/evidence`,
    "nqsw-matrix": `${nqsw}/matrix`,
    "nqsw-record-observation": `${nqsw}/record/observation`,
    "nqsw-record-family-feedback": `${nqsw}/record/family_feedback`,
    "nqsw-record-report": `${nqsw}/record/report`,
    "nqsw-pause": `${nqsw}/pause`,
    "nqsw-fte": `${nqsw}/fte`,
  });
  expect(heard).toEqual([]);
});

test("the pages of an ASYE co-ordinator", async ({ page, spires }) => {
  await signInFirst(page, spires, employee("007789"), "asye_coordinator");
  const heard = complaints(page);
  const nqsw = await leadsTo(page, "/asye/nqsws", nameInTable);
  await lookAt(page, { nqsws: "/asye/nqsws", "enrol-empty": "/asye/enrol", "nqsw-of-coordinator": nqsw, "nqsw-schedule-of-coordinator": `${nqsw}/schedule` });
  expect(heard).toEqual([]);
});

test("the pages of an L&D officer: training and people", async ({ page, spires }) => {
  await signInFirst(page, spires, employee("004012"), "ld_officer");
  const heard = complaints(page);
  const proof = await leadsTo(page, "/compliance/people?status=overdue", nameInTable);
  const person = await leadsTo(page, "/people", nameInTable);
  const read = await leadsTo(page, "/imports?kind=people", nameInTable);
  await lookAt(page, {
    compliance: "/compliance?as_at=2026-11-20",
    "compliance-every-requirement": "/compliance?as_at=2026-11-20&set=all",
    "compliance-people": "/compliance/people?status=overdue",
    proof,
    people: "/people",
    person,
    imports: "/imports",
    import: read,
    "import-new": "/imports/new",
  });
  expect(heard).toEqual([]);
});

test("the pages of an L&D officer: courses and sessions", async ({ page, spires }) => {
  await signInFirst(page, spires, employee("004028"), "ld_officer");
  const heard = complaints(page);
  const session = await addSession(page, "Neglect", [{ on: "14 January 2027", from: "9:30am", to: "3:30pm" }], 12);
  const course = await leadsTo(page, "/catalogue?q=neglect", (page) => page.getByRole("link", { name: "Neglect", exact: true }));
  await lookAt(page, {
    sessions: "/sessions",
    "course-of-officer": course,
    "course-new": "/catalogue/new",
    "course-edit": `${course}/edit`,
    "session-new": `${course}/sessions/new`,
    "session-of-officer": session,
    "session-edit": `${session}/edit`,
    "session-cancel": `${session}/cancel`,
    "session-attendees-none": `${session}/attendees`,
    "session-book": `${session}/book`,
    "session-book-for": `${session}/book-for`,
    "register-too-early": `${session}/register`,
  });
  expect(heard).toEqual([]);
});

test("the pages of an administrator and of an auditor", async ({ page, spires }) => {
  await signInFirst(page, spires, employee("004044"), "admin", "auditor");
  const heard = complaints(page);
  const account = await leadsTo(page, "/admin/accounts", nameInTable);
  await lookAt(page, {
    accounts: "/admin/accounts",
    "account-invite": "/admin/accounts/invite",
    account,
    "account-role-new": `${account}/roles/new`,
    audit: "/admin/audit",
    "messages-of-administrator": "/admin/messages",
  });
  expect(heard).toEqual([]);
});
