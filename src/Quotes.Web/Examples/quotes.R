#!/usr/bin/env Rscript
# Search a Quotes site and print every result as a table. Needs R 4.0 or later and no package.
#
#   Rscript quotes.R http://localhost:5080 'q="follows the river"' type=direct sort=newest
#
# The parameters are those of the search page. Columns are parted by tabs: date, speaker, outlet, text, permalink.

# Every page of a search as one data frame; the header "Link" leads from one page to the next.
quotes <- function(site, parameters) {
  encoded <- vapply(parameters, function(one) {
    at <- regexpr("=", one, fixed = TRUE)
    paste0(substr(one, 1, at), URLencode(substr(one, at + 1, nchar(one)), reserved = TRUE))
  }, "")
  if (!any(startsWith(parameters, "limit="))) encoded <- c(encoded, "limit=100")
  address <- paste0(site, "/search.csv?", paste(encoded, collapse = "&"))
  found <- list()
  while (!is.null(address)) {
    headers <- curlGetHeaders(address)
    if (attr(headers, "status") != 200L) stop("the site refuses the search: ", address, call. = FALSE)
    connection <- url(address, encoding = "UTF-8")
    found[[length(found) + 1]] <- read.csv(connection, colClasses = "character", na.strings = character(), encoding = "UTF-8")
    link <- grep('^link:.*rel="next"', headers, value = TRUE, ignore.case = TRUE)
    address <- if (length(link) > 0) paste0(site, sub(".*<([^>]*)>.*", "\\1", link[1])) else NULL
  }
  do.call(rbind, found)
}

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) == 0 || !all(grepl("=", arguments[-1], fixed = TRUE))) {
  message("Rscript quotes.R SITE [parameter=value ...]")
  quit(status = 2)
}
all <- quotes(sub("/+$", "", arguments[1]), arguments[-1])
table <- data.frame(
  date = ifelse(all$said_on != "", all$said_on, substr(all$published_at, 1, 10)),
  speaker = all$speaker, outlet = all$outlet, text = gsub("[[:space:]]+", " ", all$text), permalink = all$permalink
)
write.table(table, sep = "\t", quote = FALSE, row.names = FALSE, fileEncoding = "UTF-8")
