/** Clauses of which nobody can say whether the work is finished: perhaps, hearsay, one thing before another. */
import type { Clue } from '../clue.js'
import { AND_THEN, clue } from '../clue.js'

export const DOUBTFUL: readonly Clue[] = [
  clue('doubt', 'sent to who speaks', '^ !me|mine* deliver !me|mine* for|let me', 'see|check|send_on'),
  clue(
    'doubt',
    'somebody was told to',
    '( hand|nudge ) ( person|unit|they ) perfect? ( deliver|finish|work )',
    'perfect .. hand unit finish',
  ),
  clue('elsewhere', 'sees that others have', 'see ( everyone|unit|they|person|authority ) ..3 ( deliver|finish )'),
  clue('doubt', 'perhaps', 'perhaps'),
  // 'Năm ngoái tổ chức rồi'
  clue('doubt', 'of another year', 'bygone ..6 ( deed|already )'),
  // 'Chủ tịch họp về là ký'
  clue(
    'doubt',
    'somebody has yet to sign',
    '( authority|person|they|you ) .. thus ..1 ( sign|approve|seal )',
    'already|perfect',
  ),
  clue('doubt', 'for somebody to look at first', 'deliver .. ( see|check ) last'),
  // 'Gửi chị Hạnh coi rồi': what comes of it is not known.
  clue(
    'doubt',
    'for somebody else to look at',
    'deliver ( for|let )? ( person|authority ) ( see|check|approve ) ( already|small )* $',
  ),
  clue('doubt', 'the first of several, so much of it, or on that day', 'fraction'),
  clue(
    'doubt',
    'done, and then another deed',
    `( deed|all|full_count ) ..4 ( already >deliver|work|sign ) !already|past|all|finish* $`,
    'perfect|past|event',
  ),
  clue('doubt', 'done, and then somebody acts', `( deed|all|full_count ) ..4 ${AND_THEN}`, 'perfect|past'),
  clue(
    'doubt',
    'done, and then off to something',
    '( finish|deliver|work ) already ( ( me|go )* event / go small* $ )',
    'perfect|past',
  ),
  clue(
    'doubt',
    'then tells of it',
    '^ ( polite|thing )* ( deliver|finish|work ) ..2 already me ( send_on|say ) small* $',
    'perfect|past',
  ),
  clue(
    'doubt',
    'will have told by then',
    'today ..4 deed ..4 already ( me|you|person|small )* pass|say',
    'perfect|past',
  ),
  clue('doubt', 'tells later', 'already me? ( pass|say ) you? ( next|later ) small* $'),
  // 'Xong rồi mai gửi', 'làm xong rồi lát gửi', 'soạn xong rồi trình ký': what comes after it is still to be done.
  clue('doubt', 'and hands in later', '( finish|deliver|work ) ..2 already later ..3 ( deliver|pass|sign )'),
  clue('doubt', 'and passes on then', 'work finish already send_on', 'perfect|past'),
  clue('doubt', 'has to', 'need ..3 ( finish|deliver )', 'perfect|already|past', 'not need'),
  clue('doubt', 'so many of them', '( finish|deliver ) ( can|finish|means|thing )* number unit small* $', 'full_count'),
  // 'Sắp xếp ảnh vào là xong, 30 phút nữa'
  clue(
    'doubt',
    'what would finish it',
    '!small+ .. thus finish ( small|all )* $',
    'perfect|already|past',
    '^ ( small|so )* thus',
  ),
  // 'Nộp là xong', 'thu đủ thì nộp', 'xong phần mình mới nộp'
  clue(
    'doubt',
    'what would follow',
    '( deed|all|full_count ) .. thus ..2 ( deed / polite* $ )',
    'perfect|already|past',
  ),
  // 'Nộp rồi thì tốt', 'xong rồi mới hay'
  clue(
    'doubt',
    'would be well',
    '( deed|all|already ) ..3 thus ( word|can|ok|all )',
    '^ thus',
    'me thus word',
    'thus ..4 already small* $',
  ),
  clue('doubt', 'should be', '( need|will ) ( small|thing )* ( finish|deliver )', 'no need'),
  clue(
    'doubt',
    'only then',
    '( finish|deliver|work ) ..4 newly me? ( deliver|work|pass|see|event )',
    'perfect|already|past',
  ),
  clue('doubt', 'handed on for a signature', 'deliver ..2 for|let ..3 ( sign|seal )', 'sign see already'),
  // 'Mới xong cái bìa'
  clue(
    'doubt',
    'only that',
    '^ ( polite|yes|you|oi|me )* just finish ..1 ( thing|word|part )',
    'past|today|already|all',
  ),
  // 'Mới gửi giấy mời' may be all that is done; 'em mới gửi' has just done it.
  clue(
    'doubt',
    'only that, or just now',
    '^ ( polite|yes|you|oi )* just deliver ..1 thing',
    'past|today|already|finish|all|for',
  ),
  clue('doubt', 'heard so', 'heard'),
  clue('doubt', 'saw it said', 'see ..2 say', 'see already say'),
  clue('doubt', 'somebody says so', '( person|they|unit|authority|everyone ) ..3 say', 'say ( me )'),
  clue(
    'elsewhere',
    'somebody reports it so',
    '( person|they|unit|authority ) word* ( send_on|report ) ( link|you|me|for )* thus? ( perfect|all )* ( finish|deliver )',
    'mine',
  ),
  clue(
    'doubt',
    'on which day',
    '( finish ..3 ( date|later ) / ( date|later ) ..3 finish )',
    'perfect|already|past',
    'date thing',
  ),
  // 'Em xong trước Tết', 'em làm xong gửi chị': nothing says that it is so by now.
  clue(
    'doubt',
    'has, or will',
    'finish ( ..3 ( last|next|clock|daypart|week|until|edge|weekday|day|in_time ) / !link ..2 ( deliver|pass ) / ( deliver|pass ) / ..2 let|for ..2 at_once|in_time )',
    'perfect|already|past|just|full_count|percent|what|who',
    'last span|number',
    'until deliver',
    // 'Hội thao bế mạc lúc 4h chiều', 'hội nghị xong lúc 11h'
    '^ polite* thing ( thing|unit|word )* deliver? finish word clock daypart? small* $',
  ),
  clue('doubt', 'before what', '( finish|deliver ) ..4 before', 'perfect|already|past|just'),
  clue('doubt', 'so long before a day', '( finish|deliver ) ..2 last ..2 ( date|later|clock )', 'perfect|already'),
]
