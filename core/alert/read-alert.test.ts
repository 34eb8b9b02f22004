import { describe, expect, test } from "vitest";
import { processorTime } from "../../build/processor-time.ts";
import { readAlert } from "./read-alert.ts";

const first = (text: string) => readAlert(text).texts[0];

describe("readAlert", () => {
  test.each([
    [
      "PROBLEM - toolschecker: Start a job and verify on Trusty on checker.tools.wmflabs.org is CRITICAL: HTTP CRITICAL - is OK: no",
      "toolschecker: start a job and verify on trusty",
      "checker.tools.wmflabs.org",
      "CRITICAL",
    ],
    ["PROBLEM - Disk on a is CRITICAL: copy on b is OK", "disk", "a", "CRITICAL"],
    ["PROBLEM - Proof that b on c is OK on a is CRITICAL: no", "proof that b on c is ok", "a", "CRITICAL"],
    [
      "PROBLEM - Proof that b on c is OK on a is CRITICAL since noon",
      "proof that b on c is ok",
      "a",
      "CRITICAL",
    ],
    [
      "[20:25:01] <icinga-wm> RECOVERY - HTTPS-wmflabs on tools.wmflabs.org is OK: SSL OK https://wikitech.wikimedia.org/wiki/X",
      "https-wmflabs",
      "tools.wmflabs.org",
      "OK",
    ],
    [
      "20:25 <+shinken-wm> PROBLEM - Puppet errors on tools-worker-1027 is CRITICAL: CRITICAL: 55.56% of data above the critical threshold [0.0]",
      "puppet errors",
      "tools-worker-1027",
      "CRITICAL",
    ],
    [
      "ACKNOWLEDGEMENT - Getent speed check on labstore1004 is WARNING: slow Bstorm looking",
      "getent speed check",
      "labstore1004",
      "WARNING",
    ],
    ["FLAPPINGSTART - ToolsDB (main) #page on clouddb is UNKNOWN: x", "toolsdb -main-", "clouddb", "UNKNOWN"],
    [
      "PROBLEM - Host tools-worker-1027 is DOWN: PING CRITICAL - Packet loss = 100%",
      "host tools-worker-1027",
      "tools-worker-1027",
      "DOWN",
    ],
    [
      "Subject: ** PROBLEM alert - checker.tools.wmflabs.org/toolschecker: Redis set/get is CRITICAL **",
      "toolschecker: redis set/get",
      "checker.tools.wmflabs.org",
      "CRITICAL",
    ],
    [
      "***** Icinga *****\n\nNotification Type: PROBLEM\n\nService: toolschecker: tools homepage -admin tool-\nHost: tools.wmflabs.org\nAddress: 208.80.155.131\nState: CRITICAL\n\nDate/Time: Tue Dec 4",
      "toolschecker: tools homepage -admin tool-",
      "tools.wmflabs.org",
      "CRITICAL",
    ],
    [
      '[{"labels":{"alertname":"ToolsDBReplicationLag","instance":"tools-db-1:9104"},"annotations":{"summary":"Lag is 5 m #page"}}]',
      "toolsdbreplicationlag",
      "tools-db-1",
      undefined,
    ],
    ["[FIRING:2] MaintainDBUsersDown (wmcs critical)", "maintaindbusersdown", undefined, undefined],
    [
      "<jinxer-wm> (ProbeDown) firing: Service tools-k8s:443 has failed - https://alerts.wikimedia.org/?q=alertname%3DProbeDown",
      "probedown",
      undefined,
      undefined,
    ],
    ["FIRING: [3x] NodeDown: Node tools-worker is down", "nodedown", undefined, undefined],
    ['alertname = "HarborDown"\ncluster = tools', "harbordown", undefined, undefined],
  ])("%s", (text, alert, host, state) => {
    expect(first(text)).toEqual({
      text: alert,
      ...(host === undefined ? {} : { host }),
      ...(state === undefined ? {} : { state }),
      from: "form",
    });
  });

  test("finds the quoted alert and its host in half a sentence", () => {
    const half = 'the "toolschecker: All k8s worker nodes are healthy on checker.tools.wmflabs.org" check';
    expect(first(half)).toEqual({
      ...{
        text: "toolschecker: all k8s worker nodes are healthy",
        host: "checker.tools.wmflabs.org",
        from: "line",
      },
    });
  });

  test("reads every alert of several lines, each once", () => {
    const lines = ["Redis", "LDAP", "Redis"].map((name) => `PROBLEM - ${name} on a.example is CRITICAL: x`);
    const forms = readAlert(lines.join("\n")).texts.filter(({ from }) => from === "form");
    expect(forms.map(({ text }) => text)).toEqual(["redis", "ldap"]);
  });

  test.each(["", " \n ", "\u0000", '"', "{", "[FIRING"])("%j gives no alert and no fault", (text) => {
    expect(readAlert(text).texts.every(({ from }) => from === "line")).toBe(true);
  });

  test("five megabytes of what its patterns like least take no time", () => {
    for (const unit of [
      "PROBLEM - a on b ",
      '"a ',
      " on x is ",
      "alertname",
      "\n",
      "[FIRING:1",
      " is CRITICAL",
      "summary: \t",
    ]) {
      const start = processorTime();
      expect(readAlert(unit.repeat(5_000_000 / unit.length)).cut).toBe(true);
      expect(processorTime() - start, unit).toBeLessThan(4_000);
    }
  });
});
