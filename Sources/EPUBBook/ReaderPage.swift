import HTMLBook

/// A page of an electronic book around its body.
struct ReaderPage {
  let title: String
  let language: String
  /// What the page is for readers' own navigation, such as `bodymatter`.
  let meaning: Markup
  /// XML.
  let body: Markup

  /// The file's text.
  var xhtml: Markup {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="\(language)" \
    xml:lang="\(language)">
    <head>
    <meta charset="utf-8"/>
    <title>\(title)</title>
    <link rel="stylesheet" type="text/css" href="\(ElectronicBook.stylePath)"/>
    </head>
    <body epub:type="\(meaning)">
    \(body)
    </body>
    </html>

    """
  }
}
