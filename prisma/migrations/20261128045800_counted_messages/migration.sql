-- CreateIndex
CREATE INDEX "Incoming_counted_idx" ON "Incoming"("receivedAt") WHERE (platform = 'zalo');

-- CreateIndex
CREATE INDEX "SentPart_counted_idx" ON "SentPart"("sentAt") WHERE (platform = 'zalo');
