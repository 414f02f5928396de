import { readYaml } from '../yaml.ts';

/** How a value stands now; a new one keeps to it where it can. */
export type ScalarStyle = 'plain' | 'single' | 'double';

export const styleOf = (node: { readonly type?: string | undefined }): ScalarStyle => (node.type === 'QUOTE_SINGLE' ? 'single' : node.type === 'QUOTE_DOUBLE' ? 'double' : 'plain');

/** A value as YAML: plain where that says the same, else in quotation marks. On one line always. */
export function yamlScalar(value: string, style: ScalarStyle, inFlow: boolean): string {
  if (style === 'single' && !/[\r\n\t]/.test(value) && isPrintable(value)) return `'${value.replaceAll("'", "''")}'`;
  if (style === 'plain' && isPlain(value, inFlow)) return value;
  return doubleQuoted(value);
}

/** Whether the value without quotation marks is itself, in every YAML: `no` and `null` are not, `a: b` is not. */
function isPlain(value: string, inFlow: boolean): boolean {
  if (value === '' || value.trim() !== value || /[\r\n\t]/.test(value) || !isPrintable(value) || /^(?:null|true|false|yes|no|on|off|y|n|~)$/i.test(value)) return false;
  if (/^[A-Za-z][\w -]*$/.test(value)) return true;
  const { root, problems } = readYaml(inFlow ? `[${value}]` : `k: ${value}`);
  if (problems.length > 0) return false;
  const node = inFlow ? (root?.kind === 'list' && root.items.length === 1 ? root.items[0] : undefined) : root?.kind === 'map' && root.entries.length === 1 ? root.entries[0]?.value : undefined;
  return node?.kind === 'scalar' && node.style === 'plain' && node.text === value && !(inFlow && /[,[\]{}]/.test(value));
}

const isPrintable = (value: string): boolean => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);

/** JSON's strings are YAML's; what neither may hold as it is, is escaped. */
const doubleQuoted = (value: string): string =>
  JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
