/**
 * Days that differ from the ordinary week in Vietnam, 2023 to 2027: public holidays, days in lieu, swapped days.
 * Each line says where it was decided; a day that is not `confirmed` is shown to the clerk as such and can be changed.
 * Sources: Labour Code 2019 art. 111-112 (BLLĐ); yearly notices (TB) and dispatches (CV); Resolution 28/2026/QH16.
 */
import type { SpecialDay } from './calendar.js'

export const NATIONAL_DAYS: readonly SpecialDay[] = [
  { date: '2023-01-01', kind: 'holiday', name: 'Tết Dương lịch', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2023-01-02', kind: 'in_lieu', name: 'Nghỉ bù Tết Dương lịch', confirmed: true }, // BLLĐ 2019 Đ111.3
  { date: '2023-01-20', kind: 'holiday', name: 'Tết Âm lịch (29 Chạp)', confirmed: true }, // TB 5034/TB-LĐTBXH
  { date: '2023-01-21', kind: 'holiday', name: 'Tết Âm lịch (30 Chạp)', confirmed: true }, // TB 5034/TB-LĐTBXH
  { date: '2023-01-22', kind: 'holiday', name: 'Tết Âm lịch (mùng 1 Quý Mão)', confirmed: true }, // TB 5034/TB-LĐTBXH
  { date: '2023-01-23', kind: 'holiday', name: 'Tết Âm lịch (mùng 2)', confirmed: true }, // TB 5034/TB-LĐTBXH
  { date: '2023-01-24', kind: 'holiday', name: 'Tết Âm lịch (mùng 3)', confirmed: true }, // TB 5034/TB-LĐTBXH
  { date: '2023-01-25', kind: 'in_lieu', name: 'Nghỉ bù Tết', confirmed: true }, // TB 5034/TB-LĐTBXH
  { date: '2023-01-26', kind: 'in_lieu', name: 'Nghỉ bù Tết', confirmed: true }, // TB 5034/TB-LĐTBXH
  { date: '2023-04-29', kind: 'holiday', name: 'Giỗ Tổ Hùng Vương (10/3 ÂL)', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2023-04-30', kind: 'holiday', name: 'Ngày Chiến thắng', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2023-05-01', kind: 'holiday', name: 'Quốc tế Lao động', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2023-05-02', kind: 'in_lieu', name: 'Nghỉ bù', confirmed: true }, // BLLĐ 2019 Đ111.3
  { date: '2023-05-03', kind: 'in_lieu', name: 'Nghỉ bù', confirmed: true }, // BLLĐ 2019 Đ111.3
  { date: '2023-09-01', kind: 'holiday', name: 'Quốc khánh (ngày liền kề)', confirmed: true }, // TB 5034/TB-LĐTBXH
  { date: '2023-09-02', kind: 'holiday', name: 'Quốc khánh', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2023-09-04', kind: 'in_lieu', name: 'Nghỉ bù Quốc khánh', confirmed: true }, // TB 5034/TB-LĐTBXH
  { date: '2024-01-01', kind: 'holiday', name: 'Tết Dương lịch', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2024-02-08', kind: 'holiday', name: 'Tết Âm lịch (29 Chạp)', confirmed: true }, // CV 8662/VPCP-KGVX; TB 5015/TB-LĐTBXH
  { date: '2024-02-09', kind: 'holiday', name: 'Tết Âm lịch (30 Chạp)', confirmed: true }, // CV 8662/VPCP-KGVX; TB 5015/TB-LĐTBXH
  { date: '2024-02-10', kind: 'holiday', name: 'Tết Âm lịch (mùng 1 Giáp Thìn)', confirmed: true }, // CV 8662/VPCP-KGVX; TB 5015/TB-LĐTBXH
  { date: '2024-02-11', kind: 'holiday', name: 'Tết Âm lịch (mùng 2)', confirmed: true }, // CV 8662/VPCP-KGVX; TB 5015/TB-LĐTBXH
  { date: '2024-02-12', kind: 'holiday', name: 'Tết Âm lịch (mùng 3)', confirmed: true }, // CV 8662/VPCP-KGVX; TB 5015/TB-LĐTBXH
  { date: '2024-02-13', kind: 'in_lieu', name: 'Nghỉ bù Tết', confirmed: true }, // CV 8662/VPCP-KGVX; TB 5015/TB-LĐTBXH
  { date: '2024-02-14', kind: 'in_lieu', name: 'Nghỉ bù Tết', confirmed: true }, // CV 8662/VPCP-KGVX; TB 5015/TB-LĐTBXH
  { date: '2024-04-18', kind: 'holiday', name: 'Giỗ Tổ Hùng Vương (10/3 ÂL)', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2024-04-29', kind: 'swap_off', name: 'Nghỉ hoán đổi (làm bù 04/5)', confirmed: true }, // CV 2450/VPCP-KGVX; TB 1570/TB-BLĐTBXH
  { date: '2024-04-30', kind: 'holiday', name: 'Ngày Chiến thắng', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2024-05-01', kind: 'holiday', name: 'Quốc tế Lao động', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2024-05-04', kind: 'swap_work', name: 'Làm bù cho 29/4', confirmed: true }, // CV 2450/VPCP-KGVX; TB 1570/TB-BLĐTBXH
  { date: '2024-09-02', kind: 'holiday', name: 'Quốc khánh', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2024-09-03', kind: 'holiday', name: 'Quốc khánh (ngày liền kề)', confirmed: true }, // TB 5015/TB-LĐTBXH
  { date: '2025-01-01', kind: 'holiday', name: 'Tết Dương lịch', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2025-01-27', kind: 'holiday', name: 'Tết Âm lịch (28 Chạp)', confirmed: true }, // CV 8726/VPCP-KGVX; TB 6150/TB-BLĐTBXH
  { date: '2025-01-28', kind: 'holiday', name: 'Tết Âm lịch (29 Chạp)', confirmed: true }, // CV 8726/VPCP-KGVX; TB 6150/TB-BLĐTBXH
  { date: '2025-01-29', kind: 'holiday', name: 'Tết Âm lịch (mùng 1 Ất Tỵ)', confirmed: true }, // CV 8726/VPCP-KGVX; TB 6150/TB-BLĐTBXH
  { date: '2025-01-30', kind: 'holiday', name: 'Tết Âm lịch (mùng 2)', confirmed: true }, // CV 8726/VPCP-KGVX; TB 6150/TB-BLĐTBXH
  { date: '2025-01-31', kind: 'holiday', name: 'Tết Âm lịch (mùng 3)', confirmed: true }, // CV 8726/VPCP-KGVX; TB 6150/TB-BLĐTBXH
  { date: '2025-04-07', kind: 'holiday', name: 'Giỗ Tổ Hùng Vương (10/3 ÂL)', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2025-04-26', kind: 'swap_work', name: 'Làm bù cho 02/5', confirmed: true }, // CV 8726/VPCP-KGVX; TB 6150/TB-BLĐTBXH
  { date: '2025-04-30', kind: 'holiday', name: 'Ngày Chiến thắng', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2025-05-01', kind: 'holiday', name: 'Quốc tế Lao động', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2025-05-02', kind: 'swap_off', name: 'Nghỉ hoán đổi (làm bù 26/4)', confirmed: true }, // CV 8726/VPCP-KGVX; TB 6150/TB-BLĐTBXH
  { date: '2025-09-01', kind: 'holiday', name: 'Quốc khánh (ngày liền kề)', confirmed: true }, // TB 6150/TB-BLĐTBXH
  { date: '2025-09-02', kind: 'holiday', name: 'Quốc khánh', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2026-01-01', kind: 'holiday', name: 'Tết Dương lịch', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2026-01-02', kind: 'swap_off', name: 'Nghỉ hoán đổi (làm bù 10/01)', confirmed: true }, // CV 12729/VPCP-KGVX 25/12/2025
  { date: '2026-01-10', kind: 'swap_work', name: 'Làm bù cho 02/01', confirmed: true }, // CV 12729/VPCP-KGVX 25/12/2025
  { date: '2026-02-16', kind: 'holiday', name: 'Tết Âm lịch (29 Chạp)', confirmed: true }, // CV 9859/VPCP-KGVX; TB 9441/TB-BNV
  { date: '2026-02-17', kind: 'holiday', name: 'Tết Âm lịch (mùng 1 Bính Ngọ)', confirmed: true }, // CV 9859/VPCP-KGVX; TB 9441/TB-BNV
  { date: '2026-02-18', kind: 'holiday', name: 'Tết Âm lịch (mùng 2)', confirmed: true }, // CV 9859/VPCP-KGVX; TB 9441/TB-BNV
  { date: '2026-02-19', kind: 'holiday', name: 'Tết Âm lịch (mùng 3)', confirmed: true }, // CV 9859/VPCP-KGVX; TB 9441/TB-BNV
  { date: '2026-02-20', kind: 'holiday', name: 'Tết Âm lịch (mùng 4)', confirmed: true }, // CV 9859/VPCP-KGVX; TB 9441/TB-BNV
  { date: '2026-04-26', kind: 'holiday', name: 'Giỗ Tổ Hùng Vương (10/3 ÂL)', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2026-04-27', kind: 'in_lieu', name: 'Nghỉ bù Giỗ Tổ', confirmed: true }, // BLLĐ 2019 Đ111.3
  { date: '2026-04-30', kind: 'holiday', name: 'Ngày Chiến thắng', confirmed: true }, // BLLĐ 2019 Đ112 (CV 3383/BNV-CVL: không hoán đổi)
  { date: '2026-05-01', kind: 'holiday', name: 'Quốc tế Lao động', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2026-08-22', kind: 'swap_work', name: 'Làm bù cho 31/8', confirmed: true }, // TB 9441/TB-BNV
  { date: '2026-08-31', kind: 'swap_off', name: 'Nghỉ hoán đổi (làm bù 22/8)', confirmed: true }, // TB 9441/TB-BNV
  { date: '2026-09-01', kind: 'holiday', name: 'Quốc khánh (ngày liền kề)', confirmed: true }, // TB 9441/TB-BNV
  { date: '2026-09-02', kind: 'holiday', name: 'Quốc khánh', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2026-11-23', kind: 'swap_off', name: 'Nghỉ hoán đổi (đề xuất)', confirmed: false }, // đề xuất của Bộ Nội vụ, 9/2026
  { date: '2026-11-24', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam', confirmed: true }, // NQ 28/2026/QH16 Đ2 (hiệu lực 01/7/2026)
  { date: '2026-11-28', kind: 'swap_work', name: 'Làm bù cho 23/11 (đề xuất)', confirmed: false }, // đề xuất của Bộ Nội vụ, 9/2026
  { date: '2027-01-01', kind: 'holiday', name: 'Tết Dương lịch', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2027-02-06', kind: 'holiday', name: 'Tết Âm lịch (mùng 1 Đinh Mùi)', confirmed: false }, // lịch âm (tính)
  { date: '2027-04-16', kind: 'holiday', name: 'Giỗ Tổ Hùng Vương (10/3 ÂL)', confirmed: false }, // lịch âm (tính)
  { date: '2027-04-30', kind: 'holiday', name: 'Ngày Chiến thắng', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2027-05-01', kind: 'holiday', name: 'Quốc tế Lao động', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2027-05-03', kind: 'in_lieu', name: 'Nghỉ bù Quốc tế Lao động', confirmed: true }, // BLLĐ 2019 Đ111.3
  { date: '2027-09-01', kind: 'holiday', name: 'Quốc khánh (ngày liền kề: 01/9 hoặc 03/9, chưa rõ)', confirmed: false }, // -
  { date: '2027-09-02', kind: 'holiday', name: 'Quốc khánh', confirmed: true }, // BLLĐ 2019 Đ112
  { date: '2027-11-24', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam', confirmed: true }, // NQ 28/2026/QH16
]
