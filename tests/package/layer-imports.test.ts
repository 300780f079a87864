import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { layerImports } from '../../scripts/eslint/layer-imports.js';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });

const allowed = [
  { from: 'core/a.ts', code: "import { b } from './b.js'" },
  { from: 'dom/a.ts', code: "import { b } from '../core/b.js'" },
  { from: 'store/a.ts', code: "import type { B } from '../dom/b.js'" },
  { from: 'events/a.ts', code: "import type { B } from '../core/b.js'" },
  { from: 'styles/a.ts', code: "import { css } from 'lit'" },
  { from: 'templates/a.ts', code: "import { html } from 'lit/html.js'" },
  { from: 'elements/card/card.ts', code: "import { b } from '../../dom/b.js'" },
  { from: 'elements/card/card.ts', code: "import { b } from '../popover/popover.js'" },
  { from: 'elements/card/card.ts', code: "import { version } from '../../version.js'" },
  { from: 'index.ts', code: "export { A } from './elements/a/a.js'" },
];

const refused = [
  { from: 'core/a.ts', code: "import { b } from '../dom/b.js'", reason: /core may not import dom/ },
  { from: 'core/a.ts', code: "import { html } from 'lit'", reason: /may not import the package lit/ },
  { from: 'core/a.ts', code: "import 'node:fs'", reason: /may not import the package node:fs/ },
  { from: 'store/a.ts', code: "import { b } from '../dom/b.js'", reason: /types alone from dom/ },
  { from: 'store/a.ts', code: "export { b } from '../dom/b.js'", reason: /types alone from dom/ },
  { from: 'dom/a.ts', code: "await import('../store/b.js')", reason: /dom may not import store/ },
  { from: 'controllers/a.ts', code: "import { B } from '../elements/b/b.js'", reason: /may not import elements/ },
  { from: 'elements/a/a.ts', code: "import { B } from '../../editor/b.js'", reason: /nothing imports editor/ },
  { from: 'elements/a/a.ts', code: "import { B } from '../../index.js'", reason: /may not import the entry point/ },
  { from: 'elements/a/a.ts', code: "import b from '../../../package.json'", reason: /outside src/ },
  { from: 'misc/a.ts', code: "import { b } from './b.js'", reason: /not a layer/ },
];

tester.run('layer-imports', layerImports, {
  valid: allowed.map(({ from, code }) => ({ name: `${from}: ${code}`, code, filename: `/x/src/${from}` })),
  invalid: refused.map(({ from, code, reason }) => ({
    name: `${from}: ${code}`,
    code,
    filename: `/x/src/${from}`,
    errors: [{ message: reason }],
  })),
});
