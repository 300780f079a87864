// Gives a window of an X screen the keyboard's focus, in the three requests of the X protocol that it takes.
import { existsSync } from 'node:fs';
import { createConnection } from 'node:net';

/** Numbers from the X Window System Protocol, version 11 (appendix B, "Protocol Encoding"). */
const request = { setInputFocus: 42, getInputFocus: 43, queryPointer: 38 };
const pointerRoot = 1;

/**
 * A connection to an X server on this machine that lets everybody in, as Xvfb does by default.
 * @param {string} display such as ':99'
 */
async function connect(display) {
  const path = `/tmp/.X11-unix/X${display.slice(1)}`;
  // Where the server may not make that folder, Linux has the socket under its name alone.
  const socket = createConnection(existsSync(path) ? path : `\0${path}`);
  let received = Buffer.alloc(0);
  /** @type {(error?: Error) => void} */
  let wake = () => {};
  /** @type {Error | undefined} */
  let failure;
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    wake();
  });
  socket.on('error', (error) => {
    failure = error;
    wake();
  });
  socket.on('close', () => {
    failure ??= new Error(`The X server ${display} hung up`);
    wake();
  });

  /** @param {number} length bytes @returns {Promise<Buffer>} */
  async function read(length) {
    while (received.length < length) {
      if (failure) throw failure;
      await new Promise((resolve) => (wake = () => resolve(undefined)));
    }
    const bytes = received.subarray(0, length);
    received = received.subarray(length);
    return bytes;
  }

  // 'l': least significant byte first; version 11.0; no authorization.
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const head = await read(8);
  const setup = await read(head.readUInt16LE(6) * 4);
  if (head[0] !== 1) {
    socket.destroy();
    throw new Error(`The X server ${display} let nobody in: ${setup.toString('latin1')}`);
  }
  // The screens follow the vendor's name, padded to four bytes, and the pixel formats of eight bytes each.
  const screens = 32 + Math.ceil(setup.readUInt16LE(16) / 4) * 4 + (setup[21] ?? 0) * 8;

  return {
    root: setup.readUInt32LE(screens),
    close: () => void socket.destroy(),
    /** @param {number} opcode @param {number} detail @param {number[]} words of four bytes */
    send(opcode, detail, words) {
      const bytes = Buffer.alloc(4 + words.length * 4);
      bytes.set([opcode, detail]);
      bytes.writeUInt16LE(1 + words.length, 2);
      words.forEach((word, index) => bytes.writeUInt32LE(word, 4 + index * 4));
      socket.write(bytes);
    },
    /** The next reply, whose first byte is 1; an error's is 0, and what is more is an event that nobody asked for. */
    async reply() {
      let bytes = await read(32);
      while ((bytes[0] ?? 0) > 1) bytes = await read(32);
      if (bytes[0] !== 1) throw new Error(`The X server ${display} refused a request with error ${bytes[1]}`);
      return bytes;
    },
  };
}

/** @param {Awaited<ReturnType<typeof connect>>} server */
async function underPointer(server) {
  server.send(request.queryPointer, 0, [server.root]);
  return (await server.reply()).readUInt32LE(12);
}

/**
 * Gives a window the focus, and keeps it there whatever window comes between it and the pointer later: without
 * a window manager, X gives it to any tooltip that opens under the pointer.
 * @param {string} display such as ':99'
 * @param {number} [known] the window; else the one under the pointer
 * @returns {Promise<number>} the window
 * @throws {Error} where no window lies under the pointer, or it does not take the focus
 */
export async function focusWindow(display, known) {
  const server = await connect(display);
  try {
    const window = known ?? (await underPointer(server));
    if (window === 0) throw new Error(`No window lies under the pointer of the X screen ${display}`);
    server.send(request.setInputFocus, pointerRoot, [window, 0]);
    server.send(request.getInputFocus, 0, []);
    // A refusal of the first request would be read in place of the second one's reply.
    const focused = (await server.reply()).readUInt32LE(8);
    if (focused !== window) throw new Error(`The X screen ${display} gave the focus to another window`);
    return window;
  } finally {
    server.close();
  }
}
