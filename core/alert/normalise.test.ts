import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseAlert } from "./normalise.ts";

describe("normaliseAlert", () => {
  test.each([
    ["toolschecker: tools homepage (admin tool)", "toolschecker: tools homepage -admin tool-"],
    ["toolschecker: tools homepage -admin tool-", "toolschecker: tools homepage -admin tool-"],
    ['"toolschecker: Redis set/get"', "toolschecker: redis set/get"],
    ["„Redis  set/get“ ", "redis set/get"],
    ["ToolsDB is down #page", "toolsdb is down"],
    ["a `b` ~c! $d% ^e& *f* |g| 'h' <i> ?j, (k)=l", "a -b- -c- -d- -e- -f- -g- -h- -i- -j- -k--l"],
    ["\u001b[31mDisk\n space\u001b[0m", "disk space"],
  ])("%s is compared as %s", (text, normal) => {
    expect(normaliseAlert(text)).toBe(normal);
  });

  test("what Icinga alters is equal to what was written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("disk", "(root)", "90%", "a=b", "is", "full,", "<now>", "'x'y")),
        (words) => {
          const written = `Alert: ${words.join(" ")}`;
          const altered = written.replace(/[`~!$%^&*"|'<>?,()=]/g, "-");
          expect(normaliseAlert(altered)).toBe(normaliseAlert(written));
          expect(normaliseAlert(`${altered} #page`)).toBe(normaliseAlert(written));
        },
      ),
    );
  });
});
