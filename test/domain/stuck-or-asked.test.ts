import { expect, test } from 'vitest'
import { understandReply } from '../../src/domain/reply.js'
import { fold } from '../../src/domain/vietnamese.js'

test.each(['thế tắc ở đâu', 'vướng gì vậy em', 'đang kẹt chỗ nào rứa', 'có vướng gì không em', 'có khó khăn gì không'])(
  '"%s" asks',
  (text) => {
    expect(understandReply(text).intent).toBe('question')
    expect(understandReply(fold(text)).intent).toBe('question')
  },
)

test.each(['đang vướng kinh phí', 'tắc ở khâu thẩm định', 'kẹt ở huyện chưa duyệt', 'vướng vì không có mẫu'])(
  '"%s" tells',
  (text) => {
    expect(understandReply(text).intent).toBe('blocked')
    expect(understandReply(fold(text)).intent).toBe('blocked')
  },
)
