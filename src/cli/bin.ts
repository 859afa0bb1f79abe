#!/usr/bin/env node
import process from 'node:process';
import type { Interrupt } from './io.ts';
import { run } from './run.ts';

// A reader that has seen enough (`gongbo … | head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  setExitCode(code) {
    process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
  },
  onInterrupt(listener) {
    const signals: readonly Interrupt[] = ['SIGINT', 'SIGTERM'];
    const release = () => {
      for (const signal of signals) process.off(signal, handle);
    };
    const handle = (signal: Interrupt) => {
      release();
      listener(signal);
    };
    for (const signal of signals) process.on(signal, handle);
    return release;
  },
});
