export async function startPage(_o: unknown): Promise<{ url: string; close(): Promise<void> }> {
  return { url: 'http://127.0.0.1:0', close: async () => {} }
}
