/** A page of no newsroom, and a document about it. */
export const page = '<!doctype html>\n<meta charset="utf-8">\n<title>A ship</title>\n<body>\n<article id="story"><p>The ship came into port on the night tide.</p></article>\n</body>\n';
export const json = '{\n  "version": 1,\n  "sources": {},\n  "annotations": [{ "id": "tide", "kind": "context", "target": "the night tide", "body": "It was high." }]\n}\n';

/** Where a preview has the document, from its front page. */
export const address = '__sidelight/document';
