/** The closed classes of words that the names of units are built with: heads, levels, ties. */
import { longPattern } from '../domain/long-pattern.js'

/** "Các phòng", "06 chi hội". */
export const SEVERAL = /^(?:(?:các|những|toàn thể|tất cả|mọi|mỗi|từng|\d{1,3}(?:\/\d{1,3})?)\s)+/iu
/** Where people live: what follows is a proper name, in capitals or a number. */
export const ENDS_IN_PLACE =
  /(?:^|\s)(?:thôn|ấp|bản|xóm|làng|buôn|khóm|khu phố|khối phố|khu dân cư|tổ dân phố|tdp|khu|tổ|chi bộ|số|xã|phường|thị trấn|huyện|tỉnh)$/iu
/** The level that a name ends with: the next capital begins what the place is called, or another name. */
export const ENDS_IN_LEVEL =
  /\s(?:xã|phường|đặc khu|thị trấn|thị xã|thành phố|huyện|tỉnh|thôn|ấp|bản|xóm|làng|buôn|khóm|khu phố|tổ dân phố|cơ sở|khu vực)$/u
/** Of several of one place, numbered behind it: "Trường THPT Yên Thành 2". */
export const NUMBERED = /(?:^|\s)(?:trường|công ty|xí nghiệp|nông trường)\s(?:[^,;.:()]*\s)?\p{Lu}\p{L}*$/iu
/** Whose level, and which of several: the name is whole behind it. */
export const CLOSES = longPattern('u')`
  ^(?:
    đặc khu|thị trấn|thị xã|thành phố|phường|huyện|tỉnh|quận
    |xã(?!\s(?:hội|viên|luận))
    |thôn|ấp|bản|xóm|làng|buôn|khóm|tổ dân phố|khu phố|khối phố|khu dân cư|khu vực|địa phương|cơ sở
    |cùng cấp|cấp (?:tỉnh|huyện|xã|trên|dưới|phường)
    |(?:có )?liên quan|chuyên môn|(?:không )?chuyên trách|trực thuộc|thường trực|cơ động
    |trong xã|trên địa bàn
  )(?!\p{L})`
/** What follows these belongs to the name. */
export const TIES = /^(?:của|thuộc(?! diện| đối tượng)|trên|tại|ở|nơi|trong|các|từng|mỗi|kiêm)(?!\p{L})/u
/** What follows these says which of several is meant, if what they are to do comes behind it. */
export const TELLS_WHICH = longPattern('u')`
  ^(?:
    phụ trách|tham gia|soạn thảo|soạn|thẩm định|thẩm tra|làm đầu mối
    |(?:
      được(?: giao(?: nhiệm vụ)?)?
      |có(?! trách nhiệm)(?: nghĩa vụ| nhu cầu)?
      |thuộc (?:diện|đối tượng)(?: phải)?
      |đủ điều kiện|đang|đã|chưa|không|chịu sự
    )
  )(?!\p{L})`
/** Behind the whole name of one body these are what it does. */
export const DOES_IT = /^(?:tham gia|soạn thảo|soạn|thẩm định|thẩm tra|làm đầu mối)(?!\p{L})/u
export const SAID_BY_VERB = /^(?:phụ trách|tham gia|soạn|thẩm|làm)/u
/** Heads that say too little alone. */
export const NEEDS_MORE = longPattern('iu')`
  ^(?:
    ban|tổ|đoàn|đội|nhóm|hội|hội đồng|tiểu ban|bộ phận|phòng|trung tâm|trạm|viện|sở|bộ|cục|chi cục|lực lượng
    |người|đài|quỹ|câu lạc bộ|văn phòng|trường|công ty|nhà|hệ thống|khối|cụm
    |cán bộ|công chức|viên chức|nhân viên|hạt|ngành|cơ quan|đơn vị|hợp tác xã|hđ|thường trực
    |thành viên|đảng viên|đại diện|lãnh đạo|trưởng|phó|chi nhánh|doanh nghiệp|chi hội|đồng chí|cộng tác viên
  )$`
/** Bodies that are named after what they do: "Ban rà soát các thôn", "Tổ giám sát", "Trung tâm học tập cộng đồng". */
export const NAMED_BY_VERB =
  /^(?:ban|tổ|đoàn|đội|nhóm|hội đồng|hđ|tiểu ban|bộ phận|phòng|trung tâm|trạm|viện|cán bộ|công chức|nhân viên|lực lượng|người|đài|quỹ|câu lạc bộ|các|thành viên)$/iu
/** What several such bodies are named after, if what they are to do follows: "các đoàn kiểm tra | báo cáo". */
export const OF_BODIES = /^(?:kiểm tra|giám sát|thanh tra|khảo sát|thẩm định|rà soát|công tác|hòa giải)(?=\s\p{Ll})/u
/** Words of a name that take an object in small letters: "Phục vụ hành chính công". */
export const TAKES_OBJECT = /^(?:phuc vu|cung ung|cong tac|thanh tra|cong nghe|dich vu|phat trien|an ninh|an toan)$/
/** What no name is without: nobody is called "Trung tâm chủ trì". */
export const NEVER_IN_NAME =
  /^(?:chủ trì|phối hợp|căn cứ|có trách nhiệm|chịu trách nhiệm|chủ động|báo cáo|gửi|nộp|thông báo|tham mưu|chuẩn bị|thực hiện|tổ chức (?!chính trị|xã hội)|xây dựng kế hoạch)(?!\p{L})/u
/** Nouns that go on with a list of several: "các phòng, ban, ngành và đoàn thể". */
export const MORE_BODIES = longPattern('u')`
  ^(?:
    phòng|ban|ngành|sở|đoàn thể|hội|cơ quan|đơn vị
    |tổ chức(?!\s(?:thực|các|hội|kiểm|tuyên))
    |thôn|ấp|bản|xóm|làng|buôn|khóm|khu phố|tổ|trường|chi|xã|phường|đặc khu|huyện|địa phương
    |cá nhân|tập thể|bộ phận|doanh nghiệp|cán bộ|công chức|viên chức|chủ|hộ
    |mầm non|tiểu học|trung học|trạm|công ty|hợp tác xã|đảng bộ
  )(?!\p{L})`
export const FIELD_BEHIND_DASH = /^\s[-–]\s\p{Ll}+\s\p{Ll}+/u
/** One syllable: what is longer, as "Viettel", is a word by itself. */
export const SYLLABLE = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/
/** Companies have their trade in the name, often in small letters: "Công ty Cổ phần Môi trường đô thị". */
export const COMPANY = /^(?:công ty|tổng công ty|hợp tác xã|chi nhánh|tập đoàn)$/iu
export const TRADE =
  /^(?:cổ phần|trách nhiệm hữu hạn|một thành viên|đô thị|thương mại|nông nghiệp|công nghiệp|vận tải|du lịch|môi trường|điện lực|viễn thông)(?!\p{L})/u
/** Behind these nothing is done: the name says more closely whose it is. */
export const BELONGS = /^(?:thuộc|của|trên địa bàn|trực thuộc)(?!\p{L})/u
/** Bodies of which a commune has several kinds, told apart by small letters. */
export const OF_KINDS = /^(?:tổ|đội|đoàn|ban|nhóm|tiểu ban|trạm|trung tâm|câu lạc bộ)$/iu
