import { fileURLToPath } from 'node:url';

/**
 * Lit creates a Trusted Types policy of its own, `lit-html`, the moment it is imported. A page
 * with a `trusted-types` directive would have to allow that name, and where it does not, the
 * import throws. This plugin takes the policy out and routes Lit's one conversion of a template
 * string into HTML through our own `trustedHTML`, whose policy, `sidelight`, is made when first used.
 *
 * It edits Lit's minified code, so it refuses to build when that code is not as expected.
 */

const trustedTypes = fileURLToPath(new URL('../src/dom/trusted-types.ts', import.meta.url));

const creation = /,(\w+)=(\w+)\?\2\.createPolicy\("lit-html",\{createHTML:(\w+)=>\3\}\):void 0(?=[,;])/;

/** @param {string} policy the minified name that held Lit's policy */
const conversion = (policy) => new RegExp(`void 0!==${policy}\\?${policy}\\.createHTML\\((\\w+)\\):\\1`);

/**
 * @param {string} code lit-html's production module
 * @returns {string} the same, asking `trustedHTML` and creating no policy
 * @throws {Error} where lit-html's code is not what this was written for
 */
export function useTrustedHTML(code) {
  const policy = creation.exec(code)?.[1];
  if (!policy) throw new Error('lit-html creates its Trusted Types policy in a new way');
  const pattern = conversion(policy);
  if (!pattern.test(code)) throw new Error('lit-html turns templates into HTML in a new way');

  const rewritten = code.replace(creation, '').replace(pattern, 'sidelightTrustedHTML($1)');
  if (/createPolicy|createHTML/.test(rewritten)) {
    throw new Error('lit-html uses Trusted Types in a further place');
  }
  return `import{trustedHTML as sidelightTrustedHTML}from${JSON.stringify(trustedTypes)};${rewritten}`;
}

/** @returns {import('rollup').Plugin} */
export function trustedTypesPlugin() {
  let rewrites = 0;
  return {
    name: 'sidelight-trusted-types',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/](development[\\/])?lit-html\.js$/.test(id)) return null;
      rewrites += 1;
      return { code: useTrustedHTML(code), map: null };
    },
    buildEnd(error) {
      if (!error && rewrites !== 1) this.error(`lit-html was bundled ${rewrites} times, not once`);
    },
  };
}
