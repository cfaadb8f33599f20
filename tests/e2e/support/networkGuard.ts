import { type AddressInfo, createServer } from 'node:net';

/** A proxy on this machine that leads nowhere and writes down who wanted to go where. */
export interface NetworkGuard {
  readonly port: number;
  /** First lines of requests, such as `CONNECT example.com:443 HTTP/1.1`, oldest first. */
  readonly asked: string[];
  close(): void;
}

/**
 * The browser gets this proxy for everything, this machine included, so nothing can leave it unseen:
 * not a beacon, not a preconnect, not a request of the background page. Both browsers are started
 * so that they ask for nothing of their own (chromium.ts, firefox.ts).
 */
export async function startNetworkGuard(): Promise<NetworkGuard> {
  const asked: string[] = [];
  const server = createServer((socket) => {
    // A browser that is closed in the middle of a request resets the connection: no matter.
    socket.on('error', () => {});
    socket.once('data', (data) => {
      asked.push(data.toString('latin1').split('\r\n', 1)[0] ?? '');
      socket.end('HTTP/1.1 502 Nothing is out there\r\nContent-Length: 0\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, asked, close: () => server.close() };
}
