/** Where a rule is explained: the code of a diagnostic links there. */
export const docsUrl = (rule: string): string => `https://github.com/rapport-workspace/rapport/blob/main/docs/rules/${rule}.md`;
