export default async function stopServer() {
  await globalThis.postgres?.stop();
}
