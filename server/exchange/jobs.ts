import { settleDue, type Receiver } from './in.ts'
import { sendDue, type Sender } from './out.ts'

/** One pass of the exchange of a region: what is due goes out, what waits is tried again. */
export async function exchangePass(parts: Sender & Receiver, region: string): Promise<void> {
  await settleDue(parts, region)
  while ((await sendDue(parts, region)) > 0);
}
