import { Presets, SingleBar } from 'cli-progress'

/** A progress bar on stderr when a person watches, nothing otherwise: stdout stays one document. */
export const progress = (name: string, total: number) => {
  const bar =
    process.stderr.isTTY && total > 1
      ? new SingleBar(
          {
            format: `${name} {bar} {value}/{total} {note}`,
            hideCursor: true,
            clearOnComplete: true,
            stream: process.stderr,
          },
          Presets.shades_classic,
        )
      : undefined
  bar?.start(total, 0, { note: '' })
  return {
    step: (note = ''): void => bar?.increment(1, { note }),
    end: (): void => bar?.stop(),
  }
}
