import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";
import * as z from "zod";
import { sinkInto } from "#functions/access-log/entry-line";
import type { AccessSink } from "#shared/access-entry";
import { readState, writeState } from "./state-file.ts";

const Stored = z.object({ position: z.int().min(0) });

/** What is read of the file at once, in bytes; a longer line is read in more. */
const PIECE = 1 << 20;

/** Once all of it has been dealt with, a file of this many bytes begins again. */
const LONG_ENOUGH = 1 << 20;

const NEWLINE = 0x0a;

/** Whole lines, and where the next one begins. */
export interface Lines {
  lines: string[];
  end: number;
}

/** The entries of one machine: a file that outlives any end of the process, and how far it has been followed. */
export interface AccessFile {
  /** Appends before it returns. */
  sink: AccessSink;
  /** What has not been followed yet, some of it at a time. */
  unread: () => Lines;
  /** Everything before this byte has been dealt with. */
  followed: (end: number) => void;
  close: () => void;
}

const pieceAt = (fd: number, position: number, length: number): Buffer => {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(fd, buffer, 0, length, position));
};

const linesAt = (fd: number, position: number): Lines => {
  for (let length = PIECE; ; length *= 2) {
    const piece = pieceAt(fd, position, length);
    const last = piece.lastIndexOf(NEWLINE);
    // Nothing whole yet: a line that is being cut off, or one that is longer than the piece.
    if (last < 0 && piece.length === length) continue;
    if (last < 0) return { lines: [], end: position };
    return { lines: piece.subarray(0, last).toString().split("\n"), end: position + last + 1 };
  }
};

/** A line that the end of a process cut off stays by itself: it is not glued to the next one. */
const endBrokenLine = (fd: number): void => {
  const { size } = fstatSync(fd);
  if (size > 0 && pieceAt(fd, size - 1, 1)[0] !== NEWLINE) writeSync(fd, "\n");
};

/** @param file lies beside the file that says how far it has been followed */
export const openAccessFile = (file: string): AccessFile => {
  const positionFile = `${file}.position.json`;
  const fd = openSync(file, "a+", 0o600);
  endBrokenLine(fd);
  const stored = Stored.safeParse(readState(positionFile));
  let position = stored.success ? stored.data.position : 0;
  if (position > fstatSync(fd).size) position = 0;
  const moveTo = (end: number) => {
    position = end;
    writeState(positionFile, { position });
  };
  return {
    sink: sinkInto((line) => writeSync(fd, line)),
    unread: () => linesAt(fd, position),
    followed(end) {
      const isAll = end === fstatSync(fd).size && end >= LONG_ENOUGH;
      // First the file: whoever finds it shorter than the position begins at its beginning.
      if (isAll) ftruncateSync(fd, 0);
      moveTo(isAll ? 0 : end);
    },
    close: () => closeSync(fd),
  };
};
