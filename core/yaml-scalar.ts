/** Words that some reader of YAML takes for something other than text. */
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const plain = /^[A-Za-z](?:(?:[\w ./@+-]|:(?=\w))*[\w./@+-])?$/;

/**
 * `text` as one YAML scalar on one line: bare where no reader can mistake it, else in double quotes, which YAML
 * has from JSON (YAML 1.2, 7.3.1).
 */
export function yamlScalar(text: string): string {
  return plain.test(text) && !reserved.test(text) ? text : JSON.stringify(text);
}
