import { readFileSync } from "node:fs";
import { expect, test } from "./support/test";
import { signInFirst } from "./support/accounts";
import { employee, neverDid } from "./support/council";
import { look } from "./support/looks";
import { addSession } from "./support/sessions";

const COURSE = "Domestic abuse";

test("a practitioner books what is overdue in two clicks; the third to come waits, and gets the place that is given back", async ({
  page,
  anotherBrowser,
  spires,
}) => {
  test.setTimeout(150_000);
  await signInFirst(page, spires, employee("007993"), "ld_officer");
  const session = await addSession(
    page,
    COURSE,
    [
      { on: "9 December 2026", from: "9:30am", to: "1pm" },
      { on: "10 December 2026", from: "9:30am", to: "1pm" },
    ],
    2,
  );
  const [one, two, three] = neverDid("DA01").slice(4);

  const first = await anotherBrowser();
  await signInFirst(first, spires, one);
  await expect(first.getByRole("heading", { level: 1, name: "My learning" })).toBeVisible();
  const due = first.getByRole("listitem").filter({ has: first.getByRole("heading", { name: COURSE }) });
  await expect(due).toContainText("Overdue");
  await expect(due).toContainText("Earliest place");
  await due.getByRole("button").click();
  await first.getByRole("button", { name: "Book 9 and 10 December" }).click();
  await expect(first.getByRole("heading", { level: 1, name: "Your place is booked" })).toBeVisible();

  await look(first, "booking-booked");
  const [download] = await Promise.all([
    first.waitForEvent("download"),
    first.getByRole("button", { name: "Add to calendar" }).click(),
  ]);
  const calendar = readFileSync(await download.path(), "utf8");
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(calendar).toContain("DTSTART;TZID=Europe/London:20261209T093000");
  expect(calendar).toContain("RRULE:FREQ=DAILY;COUNT=2");
  expect(calendar).toContain(COURSE);

  const second = await anotherBrowser();
  await signInFirst(second, spires, two);
  await second.goto(session);
  await second.getByRole("button", { name: "Book 9 and 10 December" }).click();
  await expect(second.getByRole("heading", { level: 1, name: "Your place is booked" })).toBeVisible();

  const third = await anotherBrowser();
  await signInFirst(third, spires, three);
  await third.goto(session);
  await third.getByRole("button", { name: /^Join the waiting list/ }).click();
  await expect(third.getByRole("heading", { level: 1, name: "You are 1st on the waiting list" })).toBeVisible();
  await look(third, "booking-waiting");

  await first.getByRole("link", { name: "My bookings" }).first().click();
  await first.getByRole("link", { name: `Cancel ${COURSE}` }).click();
  await expect(first.getByRole("heading", { level: 1, name: `Cancel your place on ${COURSE}?` })).toBeVisible();
  await expect(first.getByText("The 1 person waiting gets the place at once.")).toBeVisible();
  await look(first, "booking-cancel");
  await first.getByRole("button", { name: "Cancel my place" }).click();
  await expect(first.getByRole("region", { name: "Done" })).toContainText(`Cancelled: ${COURSE}`);
  await expect(first.getByText("There are no bookings here")).toBeVisible();

  await third.getByRole("link", { name: "My bookings" }).first().click();
  await third.getByRole("link", { name: COURSE, exact: true }).click();
  await expect(third.getByRole("main")).toContainText("Booked");
  await expect(third.getByRole("button", { name: "Add to calendar" })).toBeVisible();
  await expect
    .poll(() => spires.mailTo(three.email).filter((mail) => mail.includes(COURSE)).length)
    .toBeGreaterThan(0);
});
