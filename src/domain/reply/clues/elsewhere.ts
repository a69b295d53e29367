/** Clauses that tell of somebody else's doing, or of what was only passed on. */
import type { Clue } from '../clue.js'
import { clue } from '../clue.js'

export const ELSEWHERE: readonly Clue[] = [
  // 'Trường Mầm non đã nhận kế hoạch', 'Hội Phụ nữ rõ ạ': the sender's unit.
  clue('seen', 'has seen it', '^ ( polite|yes )* unit+ ( perfect|all )* see ( thing|already|small )* $', 'report|mine'),
  clue('passed', 'has gone in', 'machine they? ..1 see', 'no|what|who'),
  clue(
    'passed',
    'somebody has received it',
    '^ ( small|yes|report|thing )* ( person|they|unit|authority ) ( link|unit|word|authority )* ( perfect|newly )* sign? see',
    'no|what|who',
    '^ ( polite )+ ( person|authority )',
    'see thing+ mine ..3 already',
  ),
  clue(
    'elsewhere',
    'somebody else',
    '^ ( small|yes|report|thing|after )* ( person|they|authority ) ( link|unit|word|authority )* ( perfect|newly )* ( deed|approve|see )',
    '^ ( small )* person oi',
    '^ ( polite )+ ( person|authority )',
  ),
  clue(
    'elsewhere',
    "somebody else's side",
    '^ ( polite|yes|oi )* unit person ( perfect|all )* ( deliver|finish|work ) ..1 ( already|finish )',
  ),
  clue(
    'elsewhere',
    'somebody else approves',
    '^ ( polite|yes|oi )* ( you|authority ) approve finish? already? small* $',
  ),
  clue('elsewhere', 'another unit', 'unit ( word|number|unit|authority )* finish', 'mine|me|deliver|work|perfect'),
  clue('elsewhere', 'all of them?', '^ everyone perfect? ( deliver|finish ) ( already|small )* $', 'all|full_count'),
  // 'Lan nộp rồi', 'cắt tóc xong rồi': who or what that is nobody can tell.
  clue(
    'elsewhere',
    'somebody or something unknown',
    '^ ( polite|yes|you|ok )* word+ ( perfect|newly )* ( deliver|finish )',
    'english_is',
  ),
  clue('elsewhere', 'somebody helps', 'person ..3 ( deliver|work|finish ) ..2 for'),
  clue('passed', 'told somebody', 'perfect ..2 say', 'finish|deliver'),
  clue('passed', 'told somebody', '^ ( small )* say ( link|polite )* ( person|you|authority|unit )+ already small* $'),
  clue('passed', 'passed on', 'perfect ..2 pass', 'pass ..3 finish', 'perfect ..3 deliver', 'perfect see'),
  clue(
    'passed',
    'passed on already',
    'pass ..5 ( already|finish|past )',
    'pass .. finish',
    'deliver',
    'perfect ..3 finish',
  ),
]
