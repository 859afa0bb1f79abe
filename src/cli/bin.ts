#!/usr/bin/env node
import process from 'node:process';
import type { Interrupt } from './io.ts';

// Node's own code for what nothing catches is 1, which here says that all inputs were tried.
process.on('uncaughtException', (error) => {
  process.stderr.write(`gongbo: ${error.stack ?? error.message}\n`);
  process.exit(3);
});

// A reader that has seen enough (`gongbo … | head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Imported only now, so that a broken installation is caught too.
const { run } = await import('./run.ts');
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
