/** For tests: the parts of a SARIF log that they read. */
export type SarifForTest = {
  version: string;
  runs: {
    tool: { driver: { name: string; rules: { id: string; shortDescription: { text: string } }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: {
        physicalLocation: {
          artifactLocation: { uri: string };
          region: { startLine: number; startColumn: number };
        };
      }[];
      partialFingerprints: { primaryLocationLineHash: string };
      suppressions: { kind: string; justification: string }[];
    }[];
  }[];
};
