// Makes the list of all rules from the files of server/language/rules: a rule's code is its file's name.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Writes server/language/rules/generated/registry.ts. */
export function generateRules() {
  const source = new URL('server/language/rules/', root);
  const codes = readdirSync(source).filter((name) => name.endsWith('.ts') && name !== 'rule.ts').map((name) => name.slice(0, -3)).sort();
  const folder = new URL('generated/', source);
  mkdirSync(folder, { recursive: true });
  const imports = codes.map((code, at) => `import { rule as r${at} } from '../${code}';`).join('\n');
  const entries = codes.map((code, at) => `  '${code}': r${at},`).join('\n');
  writeFileSync(
    new URL('registry.ts', folder),
    `import type { Rule } from '../rule';\n${imports}\n\n/** Rule code → rule. */\nexport const rules: Readonly<Record<string, Rule>> = {\n${entries}\n};\n`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateRules();
