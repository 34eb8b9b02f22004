import { describe, expect, it } from "vitest";
import { newToken, refuseForeign, refuseUnknown, tokenHeader } from "./gate.ts";

describe("refuseForeign", () => {
  it.each(["127.0.0.1:8123", "localhost:8123"])("lets %s in, with and without its own origin", (host) => {
    expect(refuseForeign({ host }, 8123)).toBeUndefined();
    expect(refuseForeign({ host, origin: `http://${host}` }, 8123)).toBeUndefined();
  });

  it.each([
    undefined,
    "",
    "127.0.0.1",
    "localhost",
    "127.0.0.1:80",
    "localhost:81230",
    "evil.example:8123",
    "127.0.0.1.evil.example:8123",
    "localhost.evil.example:8123",
    "127.0.0.1:8123.evil.example",
    "127.0.0.1:8123@evil.example",
    "0.0.0.0:8123",
    "[::1]:8123",
    "LOCALHOST:8123 ",
  ])("turns the host %j away", (host) => {
    expect(refuseForeign({ host }, 8123)).toMatchObject({ status: 403 });
  });

  it.each([
    "null",
    "",
    "http://evil.example",
    "https://127.0.0.1:8123",
    "http://127.0.0.1",
    "http://127.0.0.1:81234",
    "http://localhost:8123",
    "http://127.0.0.1:8123.evil.example",
    "file://",
  ])("turns the origin %j away", (origin) => {
    expect(refuseForeign({ host: "127.0.0.1:8123", origin }, 8123)).toMatchObject({ status: 403 });
  });
});

describe("refuseUnknown", () => {
  const token = newToken();

  it("lets the token in, and nothing else", () => {
    expect(refuseUnknown({ [tokenHeader]: token }, token)).toBeUndefined();
    for (const wrong of [undefined, "", token.slice(1), `${token}x`, token.toUpperCase(), newToken()]) {
      expect(refuseUnknown(wrong === undefined ? {} : { [tokenHeader]: wrong }, token)).toMatchObject({
        status: 401,
      });
    }
    expect(refuseUnknown({ [tokenHeader]: [token] }, token)).toMatchObject({ status: 401 });
  });

  it("is another at each start, and stands in a fragment as it is", () => {
    expect(newToken()).not.toBe(token);
    expect(token).toMatch(/^[\w-]{43}$/);
  });
});
