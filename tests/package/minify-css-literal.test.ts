import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyCssLiteral } from '../../scripts/minify-css-literal.js';

/** What stands for `${…}` when the plugin calls. */
const x = '@TEMPLATE_EXPRESSION();';

const cases = [
  { name: 'white space and comments', css: '/* a */ :host { color : red; }\n', expected: ':host{color:red}' },
  { name: 'nesting', css: '.a { color: red; &:hover { top: 0 } }', expected: '.a{color:red;&:hover{top:0}}' },
  { name: 'a container query', css: '@container (inline-size > 2em) { a { top: 0 } }', expected: '@container (inline-size > 2em){a{top:0}}' },
  { name: 'an anchor', css: 'a { top: anchor(bottom) }', expected: 'a{top:anchor(bottom)}' },
  { name: 'values', css: `a { margin: ${x} 1px ${x}; top: ${x} }`, expected: `a{margin:${x} 1px ${x};top:${x}}` },
  { name: 'whole rules', css: `${x} a { top: 0 } ${x} b { top: 0 }`, expected: `${x}a{top:0}${x}b{top:0}` },
  { name: 'whole declarations', css: `a { ${x} top: 0 }`, expected: `a{${x}top:0}` },
  { name: 'an escape', css: 'a::before { content: "\\\\2014" }', expected: 'a:before{content:"\\\\2014"}' },
  { name: 'a character beyond ASCII', css: 'a::before { content: "—" }', expected: 'a:before{content:"\\\\2014"}' },
  { name: 'a value alone', css: ' 4px ', expected: ' 4px ' },
];

describe('minifyCssLiteral', () => {
  for (const { name, css, expected } of cases) {
    it(`keeps the meaning of ${name}`, () => {
      assert.equal(minifyCssLiteral(css), expected);
    });
  }

  it('refuses CSS that is not well formed', () => {
    assert.throws(() => minifyCssLiteral('a { color: red; } }'));
  });
});
