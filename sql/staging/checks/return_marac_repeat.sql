-- check: a repeat has a referral before it, in the twelve months before the meeting; what is no repeat has none

SELECT
    'reject' AS verdict,
    'repeat_without_earlier' AS code,
    row_label AS subject,
    CASE
        WHEN repeat_case = 'No' THEN 'The case is no repeat and has a previous referral month. Write Yes, or leave the month blank.'
        WHEN previous_referral_month IS NULL THEN 'A repeat needs the month of the previous referral.'
        WHEN previous_referral_month > month THEN 'The previous referral must be earlier than the meeting.'
        ELSE format('The previous referral, {}, is more than twelve months before the meeting: that is no repeat.', strftime(previous_referral_month, '%Y-%m'))
    END AS message,
    line,
    'previous_referral_month' AS column_name,
    strftime(previous_referral_month, '%Y-%m') AS value
FROM incoming
WHERE (repeat_case = 'No' AND previous_referral_month IS NOT NULL)
    OR (repeat_case = 'Yes' AND (previous_referral_month IS NULL OR previous_referral_month > month OR previous_referral_month < month - INTERVAL 12 MONTH))
ORDER BY line;
