import ts from 'typescript';

/** What makes elements or code of a text, wherever its name is written: as a variable, a member, a key or a text. */
const MAKES_ELEMENTS_OR_CODE = [
  'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'parseFromString', 'parseHTMLUnsafe', 'setHTML',
  'setHTMLUnsafe', 'srcdoc', 'execCommand', 'XSLTProcessor', 'eval', 'Function', 'importScripts', 'createScript', 'createScriptURL',
];

/** What keeps something about a reader, or tells somebody. */
const KEEPS_OR_TELLS = [
  'cookie', 'cookieStore', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'fetch', 'fetchLater', 'sendBeacon',
  'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection', 'Worker', 'SharedWorker', 'serviceWorker',
  'Image', 'Audio', 'BroadcastChannel', 'postMessage', 'opener', 'referrer', 'userAgent', 'geolocation',
];

const NAMES = new Set([...MAKES_ELEMENTS_OR_CODE, ...KEEPS_OR_TELLS]);

/** Methods that are sinks of the page, and of an object's own when they are called on `this`. */
const PAGE_METHODS = new Set(['write', 'writeln', 'open']);

const TIMERS = new Set(['setTimeout', 'setInterval']);

/** Elements that run, load or send, and attributes that are code: none belongs into a template. */
const MARKUP =
  /<(?:script|iframe|frame|object|embed|applet|base|meta|link|style|form|portal|fencedframe)\b|\son\w+=|\s(?:style|srcdoc)=|javascript:/gi;

/**
 * Everything in a script that could make elements or code of a text, keep something about a reader or
 * send something, in the order it stands there. Read from the syntax tree: a name inside a longer text
 * does not count, and one in brackets or apart by a comment does.
 *
 * @throws Error for what is no script
 */
export function findSinks(code: string): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile('script.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const { parseDiagnostics } = file as ts.SourceFile & { parseDiagnostics: readonly ts.Diagnostic[] };
  if (parseDiagnostics.length > 0) throw new Error('This is no script');
  const visit = (node: ts.Node): void => {
    if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && NAMES.has(node.text)) found.push(node.text);
    if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(...(node.text.match(MARKUP) ?? []).map((markup) => markup.trim()));
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) found.push(...sinkOfCall(node, file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function sinkOfCall({ expression, arguments: [first] = [] as never }: ts.CallExpression | ts.NewExpression, file: ts.SourceFile): string[] {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return ['import()'];
  const { receiver, name } = calleeOf(expression, file);
  const text = first && ts.isStringLiteralLike(first) ? first.text : undefined;
  if (name === 'constructor') return ['constructor()'];
  if (PAGE_METHODS.has(name) && !/^this\b/.test(receiver)) return [`${name}()`];
  if (TIMERS.has(name) && !(first && (ts.isFunctionLike(first) || ts.isIdentifier(first)))) return [`${name}(text)`];
  if (/^setAttribute(?:NS)?$/.test(name) && text && /^(?:on|style$)/i.test(text)) return [`${name}(${text})`];
  return name === 'createElement' && text && /^(?:script|iframe|object|embed|link|base)$/i.test(text) ? [`${name}(${text})`] : [];
}

function calleeOf(callee: ts.Expression, file: ts.SourceFile): { receiver: string; name: string } {
  if (ts.isPropertyAccessExpression(callee)) return { receiver: callee.expression.getText(file), name: callee.name.text };
  if (ts.isElementAccessExpression(callee) && ts.isStringLiteralLike(callee.argumentExpression))
    return { receiver: callee.expression.getText(file), name: callee.argumentExpression.text };
  return { receiver: '', name: callee.getText(file) };
}
