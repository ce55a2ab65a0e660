import { revalidateTag } from 'next/cache';
import { verifyWebhook, WebhookSignatureError } from '@annual-reports/client/webhooks';

export async function POST(request: Request): Promise<Response> {
  try {
    const { data } = await verifyWebhook(await request.text(), request.headers, process.env['REPORTS_WEBHOOK_SECRET']!);
    for (const key of data.surrogateKeys) revalidateTag(key, { expire: 0 });
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof WebhookSignatureError) return new Response(null, { status: 401 });
    throw error;
  }
}
