/** Three nodes and the two lines between them; Codex has no such icon. */
export const graphIcon = {
  path: "M15 2a3 3 0 1 1-2.7 4.3L7.5 8.7a3 3 0 0 1 0 2.6l4.8 2.4a3 3 0 1 1-.9 1.8l-4.8-2.4a3 3 0 1 1 0-6.2l4.8-2.4A3 3 0 0 1 15 2z",
};
