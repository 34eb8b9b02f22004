import { spawnSync } from "node:child_process";
import { chmodSync, linkSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallWorkspace } from "../../test/temporary-folder.ts";
import { openSession } from "../session.ts";
import { contentHash } from "./on-disk.ts";
import { saveFile } from "./save-file.ts";

const path = "runbooks/front.md";
/** The access list of acl(5) as the system stores it: the owner and user 1234 may write, the owning group nothing. */
const accessList =
  "02000000 01000600ffffffff 02000600d2040000 04000000ffffffff 10000600ffffffff 20000000ffffffff";

/** Sets, or with no value lists, the extended attributes of a file; Node cannot. Undefined: neither can this machine. */
function attributes(file: string, name?: string, hex?: string): Record<string, string> | undefined {
  const program = `import json, os, sys
file, *given = sys.argv[1:]
if given: os.setxattr(file, given[0], bytes.fromhex(given[1]))
print(json.dumps({name: os.getxattr(file, name).hex() for name in os.listxattr(file)}))`;
  const given = name === undefined ? [] : [name, hex ?? ""];
  const { status, stdout } = spawnSync("python3", ["-c", program, file, ...given], { encoding: "utf8" });
  return status === 0 ? (JSON.parse(stdout) as Record<string, string>) : undefined;
}

function open() {
  const folder = smallWorkspace();
  const session = openSession({ builtInFolder: "/nowhere", folder });
  const file = join(folder, path);
  const save = (text: string) => saveFile(session, { path, text, expected: contentHash(readFileSync(file)) });
  return { folder, file, save };
}

describe("what a save does to the rest of a file", () => {
  it.each([
    ["extended attributes stay", "user.origin", "77696b69"],
    [
      "the access list stays, and gives the owning group no more than before",
      "system.posix_acl_access",
      accessList,
    ],
  ])("%s", async (_, name, hex) => {
    const { file, save } = open();
    const before = attributes(file, name, hex.replaceAll(" ", ""));
    if (!before)
      return expect(process.platform, "Linux with Python and attributes is tested").not.toBe("linux");
    const { mode } = statSync(file);
    await save("# New\n");
    expect(readFileSync(file, "utf8")).toBe("# New\n");
    expect(attributes(file)).toEqual(before);
    expect(statSync(file).mode).toBe(mode);
  });

  it("a second name of the file keeps the old text, as after a copy", async () => {
    const { folder, file, save } = open();
    const before = readFileSync(file, "utf8");
    linkSync(file, join(folder, "twin.md"));
    await save("# New\n");
    expect(readFileSync(join(folder, "twin.md"), "utf8")).toBe(before);
    expect(statSync(file).nlink).toBe(1);
  });

  it("nothing is kept back by a system without the tool that copies attributes", async () => {
    const { file, save } = open();
    chmodSync(file, 0o640);
    const searched = process.env.PATH;
    process.env.PATH = "/nowhere";
    try {
      await save("# New\n");
    } finally {
      process.env.PATH = searched;
    }
    expect(readFileSync(file, "utf8")).toBe("# New\n");
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });
});
