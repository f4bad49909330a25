// An instance from outside: its command line, and the mail that it sent.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { binary, type Instance } from "./instances";

export class Spires {
  constructor(private readonly instance: Instance) {}

  get url(): string {
    return this.instance.url;
  }

  /** Runs `spires ARGUMENTS` on the instance's database and gives what it printed. */
  run(...args: string[]): string {
    return execFileSync(binary, args, {
      cwd: this.instance.settings.SPIRES_DATA_DIR,
      env: { ...process.env, ...this.instance.settings },
      encoding: "utf8",
    });
  }

  /** The bodies of the messages sent to the address, oldest first. */
  mailTo(address: string): string[] {
    const folder = join(this.instance.settings.SPIRES_DATA_DIR, "outbox");
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => name.endsWith(".eml"))
      .sort()
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .filter((message) => recipients(message).includes(address.toLowerCase()))
      .map(decoded);
  }

  /** The newest link in the mail to the address that contains `part`; waits until it is there. */
  async linkFor(address: string, part: string): Promise<string> {
    const pattern = new RegExp(`https?://[^\\s"<>]*${part}[^\\s"<>]*`, "g");
    let link: string | undefined;
    await expect
      .poll(
        () => {
          link = this.mailTo(address)
            .flatMap((message) => message.match(pattern) ?? [])
            .at(-1);
          return link !== undefined;
        },
        { message: `a link with ${part} in the mail to ${address}`, timeout: 15_000 },
      )
      .toBe(true);
    return link!.replaceAll("&amp;", "&");
  }
}

function recipients(message: string): string {
  const head = message.split(/\r?\n\r?\n/, 1)[0].replace(/\r?\n[ \t]+/g, " ");
  return head
    .split(/\r?\n/)
    .filter((line) => /^(to|cc|bcc):/i.test(line))
    .join(" ")
    .toLowerCase();
}

/** Every part of the message in one text, its transfer encodings undone. */
function decoded(message: string): string {
  const boundaries = [...message.matchAll(/boundary="?([^";\r\n]+)"?/gi)].map((found) => found[1]);
  let parts = [message];
  for (const boundary of boundaries) parts = parts.flatMap((part) => part.split(`--${boundary}`));
  return parts
    .map((part) => {
      const [head, ...rest] = part.replace(/^\r?\n/, "").split(/\r?\n\r?\n/);
      const body = rest.join("\n\n");
      if (/content-transfer-encoding:\s*base64/i.test(head))
        return Buffer.from(body, "base64").toString("utf8");
      if (/content-transfer-encoding:\s*quoted-printable/i.test(head)) return quotedPrintable(body);
      return body;
    })
    .join("\n");
}

function quotedPrintable(text: string): string {
  const joined = text.replace(/=\r?\n/g, "");
  const bytes = Buffer.from(
    joined.replace(/[^\x00-\x7f]/g, "?").replace(/=([0-9A-F]{2})/gi, (_, hex) =>
      String.fromCharCode(parseInt(hex, 16)),
    ),
    "latin1",
  );
  return bytes.toString("utf8");
}
