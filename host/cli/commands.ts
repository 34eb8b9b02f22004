import type { Command } from "./command.ts";
import { auditCommand } from "./commands/audit.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { exportCommand } from "./commands/export.ts";
import { impactCommand } from "./commands/impact.ts";
import { lintCommand } from "./commands/lint.ts";
import { matchAlertCommand } from "./commands/match-alert.ts";
import { namesCommand } from "./commands/names.ts";
import { pathCommand } from "./commands/path.ts";
import { publishCommand } from "./commands/publish.ts";
import { schemasCommand } from "./commands/schemas.ts";
import { searchCommand } from "./commands/search.ts";
import { serveCommand } from "./commands/serve.ts";
import { showCommand } from "./commands/show.ts";
import { structureCommand } from "./commands/structure.ts";

/** Every command by name, in the order of the usage text. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ["search", searchCommand],
  ["show", showCommand],
  ["impact", impactCommand],
  ["path", pathCommand],
  ["names", namesCommand],
  ["match-alert", matchAlertCommand],
  ["audit", auditCommand],
  ["structure", structureCommand],
  ["lint", lintCommand],
  ["doctor", doctorCommand],
  ["export", exportCommand],
  ["publish", publishCommand],
  ["serve", serveCommand],
  ["schemas", schemasCommand],
]);
