<#ftl output_format="undefined">
Spam digest ${notice.date}: could not run
