// Installs and runs a real MediaWiki on this machine alone, for tests: Debian's package, SQLite, PHP's own server.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const source = "/usr/share/mediawiki";
const phpParts = ["sqlite3", "mbstring", "xml", "intl"];
const packages =
  "mediawiki php-cli php-cgi micro-httpd php-sqlite3 php-xml php-mbstring php-intl php-apcu python3-pygments".split(
    " ",
  );

/** Account of the wiki's administrator; the wiki is gone when the tests are. */
export const administrator = { name: "Admin", password: "only-for-the-tests-1" };

/**
 * Why no wiki can be run here, in words; undefined when one can. The programs are installed first where the system
 * is Debian, this process may install them, and the network gives them.
 */
export function whyNoMediaWiki() {
  if (isInstalled()) return undefined;
  if (process.platform !== "linux" || !existsSync("/etc/debian_version")) {
    return "MediaWiki is not installed, and only on Debian can this script install it";
  }
  if (process.getuid() !== 0) return "MediaWiki is not installed, and only root can install it";
  const problem = install();
  if (problem) return `MediaWiki could not be installed: ${problem}`;
  return isInstalled() ? undefined : "MediaWiki was installed, but a part of PHP it needs is missing";
}

function isInstalled() {
  if (!existsSync(join(source, "maintenance/install.php"))) return false;
  const check = phpParts.map((part) => `extension_loaded('${part}')`).join(" && ");
  return spawnSync("php", ["-r", `exit(${check} ? 0 : 1);`]).status === 0;
}

/** Nothing that apt brings along may start as a service, so starting is forbidden while it works. */
function install() {
  const policy = "/usr/sbin/policy-rc.d";
  const forbids = !existsSync(policy);
  if (forbids) writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const args of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "--no-install-recommends", ...packages],
    ]) {
      const done = spawnSync("apt-get", args, { env, encoding: "utf8", timeout: 600_000 });
      if (done.status !== 0) return (done.stderr || String(done.error)).trim().split("\n").at(-1);
    }
    return undefined;
  } finally {
    if (forbids) rmSync(policy, { force: true });
  }
}

/**
 * A new, empty wiki on a free port of 127.0.0.1, in a folder of its own.
 *
 * @param settings lines of PHP that end its configuration
 * @returns its address, a way to run its maintenance scripts, and one to stop it and remove everything
 */
export async function startMediaWiki({ settings = "" } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "wiki-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let server;
  const stop = () => {
    // The server has workers: they end with its group.
    if (server?.pid) {
      try {
        process.kill(-server.pid, "SIGTERM");
      } catch {}
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    create(folder, url, settings);
    server = serve(folder, port);
    await answering(url, folder);
  } catch (error) {
    stop();
    throw error;
  }
  return { url, folder, maintenance: (name, args) => maintenance(folder, name, args), stop };
}

function create(folder, url, settings) {
  for (const name of ["data", "cache", "files"]) mkdirSync(join(folder, name));
  const done = spawnSync(
    "php",
    [
      join(source, "maintenance/install.php"),
      ...["--dbtype", "sqlite", "--dbpath", join(folder, "data"), "--dbname", "testwiki"],
      ...["--server", url, "--scriptpath", "", "--lang", "en", "--confpath", folder],
      ...["--pass", administrator.password, "Test wiki", administrator.name],
    ],
    { encoding: "utf8", env: { ...process.env, MW_CONFIG_FILE: join(folder, "none.php") } },
  );
  const file = join(folder, "LocalSettings.php");
  if (done.status !== 0 || !existsSync(file))
    throw new Error(`The wiki was not created: ${done.stderr}${done.stdout}`);
  writeFileSync(file, `${readFileSync(file, "utf8")}\n${ourSettings}\n${settings}\n`);
  writeFileSync(join(folder, "router.php"), router);
}

/** Strict where wikis differ: magic links on, subpages on, both forms of anchors, every rendering anew. */
const ourSettings = `
$wgJobRunRate = 0;
$wgPingback = false;
$wgMainCacheType = CACHE_DB;
$wgParserCacheType = CACHE_NONE;
$wgSessionCacheType = CACHE_DB;
$wgCacheDirectory = __DIR__ . '/cache';
$wgTmpDirectory = __DIR__ . '/files';
$wgArticlePath = '/wiki/$1';
$wgUsePathInfo = true;
$wgRateLimits = [];
$wgFragmentMode = [ 'html5', 'legacy' ];
$wgGroupPermissions['*']['edit'] = false;
$wgEnableMagicLinks = [ 'ISBN' => true, 'PMID' => true, 'RFC' => true ];
$wgNamespacesWithSubpages[NS_MAIN] = true;
foreach ( [ 'SyntaxHighlight_GeSHi', 'Cite', 'ParserFunctions', 'SpamBlacklist', 'TitleBlacklist', 'AbuseFilter' ] as $name ) {
  if ( is_file( "$IP/extensions/$name/extension.json" ) ) { wfLoadExtension( $name ); }
}
wfLoadExtension( 'Parsoid', "$IP/vendor/wikimedia/parsoid/extension.json" );
// Read last and at every request: switches of the tests.
if ( is_file( __DIR__ . '/local.php' ) ) { require __DIR__ . '/local.php'; }
`;

const botPassword = "0123456789abcdef0123456789abcdef";
const grants = "basic,highvolume,editpage,createeditmovepage";
const administratorGrants = `${grants},import,editprotected,editinterface,delete,rollback,protect,blockusers,viewdeleted`;

/**
 * Makes the accounts that the tests of publishing need, of an ordinary user and of an administrator, and the tables
 * of the extensions.
 *
 * @returns the environment that names the wiki and the accounts to those tests
 */
export function prepareAccounts({ url, folder, maintenance: run }) {
  run("update.php", ["--quick"]);
  run("createAndPromote.php", ["--force", "Jane", "only-for-the-tests-2"]);
  const passwords = [
    ["Jane", grants],
    [administrator.name, administratorGrants],
  ];
  for (const [name, granted] of passwords)
    run("createBotPassword.php", ["--appid", "runbooks", "--grants", granted, name, botPassword]);
  return {
    RUNBOOKS_WIKI_API: `${url}/api.php`,
    RUNBOOKS_WIKI_USER: "Jane@runbooks",
    RUNBOOKS_WIKI_PASSWORD: botPassword,
    RUNBOOKS_WIKI_ADMIN_USER: `${administrator.name}@runbooks`,
    RUNBOOKS_WIKI_ADMIN_PASSWORD: botPassword,
    RUNBOOKS_WIKI_LOCAL: join(folder, "local.php"),
  };
}

/** PHP's server knows no paths behind a script's name, which the REST interface needs. */
const router = `<?php
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$root = $_SERVER['DOCUMENT_ROOT'];
$script = preg_match( '#^/(index|api|load|rest)[.]php(/.*)?$#', $path, $found ) ? "/{$found[1]}.php" : null;
if ( $script === null && ( $path === '/' || strpos( $path, '/wiki/' ) === 0 ) ) { $script = '/index.php'; }
if ( $script === null ) { return false; }
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
$_SERVER['SCRIPT_FILENAME'] = $root . $script;
if ( isset( $found[2] ) ) { $_SERVER['PATH_INFO'] = $found[2]; }
chdir( $root );
require $root . $script;
`;

function serve(folder, port) {
  const limits = [
    "memory_limit=512M",
    "post_max_size=64M",
    "upload_max_filesize=64M",
    "opcache.enable_cli=1",
  ];
  const server = spawn(
    "php",
    [
      ...limits.flatMap((limit) => ["-d", limit]),
      "-S",
      `127.0.0.1:${port}`,
      "-t",
      source,
      join(folder, "router.php"),
    ],
    {
      detached: true,
      stdio: "ignore",
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: "2", MW_CONFIG_FILE: join(folder, "LocalSettings.php") },
    },
  );
  server.unref();
  return server;
}

async function answering(url, folder) {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    try {
      const answer = await fetch(`${url}/api.php?action=query&meta=siteinfo&format=json`, {
        signal: AbortSignal.timeout(10_000),
      });
      if ((await answer.json()).query) return;
    } catch {}
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The wiki in ${folder} did not answer within a minute.`);
}

function maintenance(folder, name, args) {
  const done = spawnSync("php", [join(source, "maintenance", name), ...args], {
    encoding: "utf8",
    env: { ...process.env, MW_CONFIG_FILE: join(folder, "LocalSettings.php") },
  });
  if (done.status !== 0) throw new Error(`${name}: ${done.stderr}${done.stdout}`);
  return done.stdout;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
